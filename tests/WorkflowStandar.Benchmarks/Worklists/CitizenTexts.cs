namespace WorkflowStandar.Benchmarks.Worklists;

/// <summary>Names, telephone numbers and texts as citizens write them, put together from lists; the same seed gives the same texts.</summary>
internal sealed class CitizenTexts(int seed)
{
    private static readonly string[] First = Words("""
        Abdul Achmad Aditya Agus Ahmad Aisyah Ali Amelia Andi Anggi Anita Ari Arif Asep Astuti Bagus Bambang Bayu Budi Cahya Citra Darmawan Dedi Desi Dewi Dian
        Diana Dimas Dina Dwi Edi Eka Eko Elok Endang Erna Fajar Farida Fatimah Fauzan Fitri Galih Gita Gunawan Hadi Hamid Hana Hari Hasan Hendra Heru Husni Ida
        Imam Indah Indra Intan Irfan Ismail Jaka Joko Kartika Khadijah Kholifah Kusuma Laila Lestari Lia Lukman Lutfi Mahmud Maria Maya Mega Muhammad Mulyono
        Nanda Nia Ningsih Novi Nur Nurul Oki Pandu Putra Putri Rahmat Rani Ratna Reni Retno Rina Rini Rizal Rizky Rohman Rudi Sari Sekar Siti Slamet Sri Sugeng
        Suhartini Sulastri Sumiati Suparman Supriyadi Surya Susanti Taufik Teguh Titik Tono Tri Umi Utami Vina Wahyu Wati Wawan Widodo Winda Wulan Yanti Yayuk
        Yoga Yuli Yuni Yusuf Zainal Zulaikha
        """);

    private static readonly string[] Last = Words("""
        Abdullah Aminah Anggraini Arifin Astuti Azis Budiman Budiono Cahyono Damayanti Darmadi Effendi Fadilah Fauzi Firmansyah Gunadi Hakim Halim Handayani Hariyanto
        Hartono Hasanah Hidayat Hidayati Irawan Iskandar Jatmiko Kurniawan Kusnadi Kusumawati Lestari Mahendra Marlina Maulana Mulyadi Munir Mustofa Nasution Ningrum
        Nugraha Nugroho Nurhayati Oktaviani Pamungkas Permana Pradana Prasetyo Pratama Purnomo Puspita Putra Rachman Rahayu Rahmawati Ramadhan Rohmah Rosyid Sahputra
        Salim Santoso Saputra Sasongko Setiawan Setyowati Siswanto Soleh Subagyo Sudarsono Suharto Sukardi Sulistyo Sunarto Suryani Susilo Sutrisno Suwarno Syafii
        Syahrul Tanjung Tarigan Triyono Usman Utomo Wahyudi Wardani Wibisono Wibowo Widayati Wijaya Winarno Yudhoyono Yulianto Yusuf Zahra Zainuddin Zulkarnain
        """);

    private static readonly string[] Bodies = Words("Forum_Warga Paguyuban_Tani Karang_Taruna LSM_Peduli Pengurus_RW Koperasi_Nelayan Himpunan_Mahasiswa Serikat_Pekerja Yayasan_Pendidikan Kelompok_Ternak");

    private static readonly string[] Places = Words("""
        Bangil Beji Gempol Pandaan Prigen Purwosari Purwodadi Tutur Sukorejo Wonorejo Kejayan Pasrepan Puspo Tosari Lumbang Winongan Gondangwetan Rejoso Kraton Pohjentrek
        Nguling Grati Lekok Rembang Raci Latek Kalirejo Manaruwi Dermo Kersikan Gempeng Kolursari Pogar Kauman Bendomungal KidulDalem Cangkringmalang Glanggang Gununggangsir
        """);

    private static readonly string[] Subjects = Lines("""
        jalan antardesa rusak dilalui truk galian
        lampu jalan padam sejak bulan lalu
        pembagian air irigasi musim tanam pertama tidak merata
        banjir karena saluran tersumbat sampah
        jembatan putus dan belum diperbaiki
        pungutan liar di pasar tradisional
        bau limbah pabrik mengganggu permukiman
        antrean panjang pelayanan kependudukan
        bantuan sosial tidak tepat sasaran
        sekolah dasar kekurangan ruang kelas
        puskesmas tidak mempunyai dokter jaga
        parkir liar di depan pasar
        sengketa batas tanah desa
        harga pupuk bersubsidi melebihi ketentuan
        data kehadiran rapat paripurna
        risalah rapat badan anggaran
        salinan peraturan daerah tentang pajak
        laporan kinerja sekretariat tahun lalu
        dokumen anggaran perjalanan dinas
        jadwal reses anggota dewan daerah pemilihan
        penolakan pembangunan tempat pembuangan sampah
        kenaikan upah minimum kabupaten
        pemutusan hubungan kerja karyawan pabrik sepatu
        izin tambang pasir dicabut
        studi banding tata tertib dan alat kelengkapan
        kunjungan kerja komisi mengenai pendapatan daerah
        """);

    private static readonly string[] Details = Lines("""
        sudah disampaikan kepada kepala desa namun belum ditanggapi
        warga berharap segera ada peninjauan lapangan
        terlampir foto dan daftar tanda tangan warga
        kejadian berulang setiap musim hujan
        mohon jawaban tertulis dari dinas terkait
        digunakan untuk penelitian skripsi mahasiswa
        anak sekolah terpaksa memutar lewat jalan lain
        kerugian ditaksir puluhan juta rupiah
        petugas lapangan meminta biaya tanpa kuitansi
        pertemuan di balai desa tidak menghasilkan kesepakatan
        """);

    private readonly Random random = new(seed);

    public int Next(int below) => random.Next(below);

    public double NextShare() => random.NextDouble();

    public T Of<T>(IReadOnlyList<T> list) => list[random.Next(list.Count)];

    public string FirstName() => Of(First);

    public string LastName() => Of(Last);

    public string Name() => random.Next(10) == 0 ? $"{Of(Bodies)} {Of(Places)}" : $"{FirstName()} {LastName()}{(random.Next(3) == 0 ? $" {LastName()}" : "")}";

    public string Phone() => $"08{random.Next(11, 99)}-{random.Next(1000, 9999)}-{random.Next(1000, 9999)}";

    public string Email(string name) => $"{string.Concat(name.Where(char.IsAsciiLetter)).ToLowerInvariant()}{random.Next(1000)}@contoh.id";

    public string Place() => Of(Places);

    public string SubjectWord() => Of(Of(Subjects).Split(' '));

    public string Text() => $"{Capital(Of(Subjects))} di {Place()}, {Of(Details)}; {Of(Details)} ({random.Next(1, 400)} warga RT {random.Next(1, 12)} RW {random.Next(1, 9)})";

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string[] Words(string text) => [.. text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => word.Replace('_', ' '))];

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
