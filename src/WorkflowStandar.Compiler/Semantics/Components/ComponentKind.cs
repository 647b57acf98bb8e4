using System.Collections.Immutable;
using WorkflowStandar.Compiler.Diagnostics;

namespace WorkflowStandar.Compiler.Semantics.Components;

/// <summary>One of the fourteen components of a service standard: UU 25/2009 art. 21, PermenPANRB 15/2014 (Annex, chapter II).</summary>
public sealed class ComponentKind
{
    private ComponentKind(string key, bool isDelivery, int number, Message title, Message what) =>
        (Key, IsDelivery, Number, Title, What) = (key, isDelivery, number, title, what);

    /// <summary>As written under <c>delivery</c> or <c>management</c>.</summary>
    public string Key { get; }

    /// <summary>Of the service delivery (promised to the public), not of the management (manufacturing).</summary>
    public bool IsDelivery { get; }

    /// <summary>Its place in its group, from 1.</summary>
    public int Number { get; }

    /// <summary>Its statutory name.</summary>
    public Message Title { get; }

    /// <summary>What the law wants to read there.</summary>
    public Message What { get; }

    public static ComponentKind Requirements { get; } = Delivery("requirements", 1, "Requirements", "Persyaratan",
        "What must be met to be served, technical and administrative.",
        "Syarat yang harus dipenuhi dalam pengurusan suatu jenis pelayanan, baik teknis maupun administratif.");

    public static ComponentKind Procedure { get; } = Delivery("procedure", 2, "System, mechanism and procedure", "Sistem, mekanisme, dan prosedur",
        "How the service is given and received: the text by clause, so that every step can cite its own.",
        "Tata cara pelayanan bagi pemberi dan penerima pelayanan: teks menurut butir, agar setiap langkah dapat merujuk butirnya.");

    public static ComponentKind Time { get; } = Delivery("time", 3, "Time of completion", "Jangka waktu penyelesaian",
        "How long the whole service takes: the text by clause, so that every clock can cite its own.",
        "Waktu yang diperlukan untuk menyelesaikan seluruh proses: teks menurut butir, agar setiap jangka waktu dapat merujuk butirnya.");

    public static ComponentKind Fee { get; } = Delivery("fee", 4, "Fee", "Biaya/tarif",
        "What the service costs the one who is served.", "Ongkos yang dikenakan kepada penerima layanan.");

    public static ComponentKind Product { get; } = Delivery("product", 5, "Product of the service", "Produk pelayanan",
        "What is given and received.", "Hasil pelayanan yang diberikan dan diterima.");

    public static ComponentKind Complaints { get; } = Delivery("complaints", 6, "Handling of complaints, suggestions and input", "Penanganan pengaduan, saran, dan masukan",
        "Where to complain and how complaints are followed up.", "Tata cara penanganan pengaduan dan tindak lanjutnya.");

    public static ComponentKind LegalBasis { get; } = Management("legal-basis", 1, "Legal basis", "Dasar hukum",
        "The law on which the service rests.", "Peraturan perundang-undangan yang menjadi dasar penyelenggaraan pelayanan.");

    public static ComponentKind Facilities { get; } = Management("facilities", 2, "Facilities", "Sarana, prasarana, dan/atau fasilitas",
        "The equipment needed, also for groups with special needs.", "Peralatan dan fasilitas yang diperlukan, termasuk bagi kelompok rentan.");

    public static ComponentKind Competence { get; } = Management("competence", 3, "Competence of the staff", "Kompetensi pelaksana",
        "What each role must know and be able to do.", "Kemampuan yang harus dimiliki setiap pelaksana: pengetahuan, keahlian, keterampilan, dan pengalaman.");

    public static ComponentKind Supervision { get; } = Management("supervision", 4, "Internal supervision", "Pengawasan internal",
        "Who supervises the service from within, and how.", "Pengendalian oleh pimpinan satuan kerja atau atasan langsung pelaksana.");

    public static ComponentKind Staff { get; } = Management("staff", 5, "Number of staff", "Jumlah pelaksana",
        "How many people are there for the work.", "Tersedianya pelaksana sesuai dengan beban kerja.");

    public static ComponentKind Guarantee { get; } = Management("guarantee", 6, "Guarantee of service", "Jaminan pelayanan",
        "The assurance that the service is given as this standard says.", "Kepastian pelayanan dilaksanakan sesuai dengan standar pelayanan.");

    public static ComponentKind Safety { get; } = Management("safety", 7, "Guarantee of safety", "Jaminan keamanan dan keselamatan pelayanan",
        "The assurance of safety, freedom from danger, risk and doubt.", "Kepastian memberikan rasa aman, bebas dari bahaya, risiko, dan keragu-raguan.");

    public static ComponentKind Evaluation { get; } = Management("evaluation", 8, "Evaluation of performance", "Evaluasi kinerja pelaksana",
        "How, and how often, it is judged whether the work follows this standard.", "Penilaian seberapa jauh pelaksanaan kegiatan sesuai dengan standar pelayanan.");

    /// <summary>All fourteen, in statutory order.</summary>
    public static ImmutableArray<ComponentKind> All { get; } =
    [
        Requirements, Procedure, Time, Fee, Product, Complaints,
        LegalBasis, Facilities, Competence, Supervision, Staff, Guarantee, Safety, Evaluation,
    ];

    public override string ToString() => Key;

    private static ComponentKind Delivery(string key, int number, string en, string id, string whatEn, string whatId) =>
        new(key, true, number, new Message(en, id), new Message(whatEn, whatId));

    private static ComponentKind Management(string key, int number, string en, string id, string whatEn, string whatId) =>
        new(key, false, number, new Message(en, id), new Message(whatEn, whatId));
}
