title "3. Unjuk rasa: two units prepare side by side, then all wait for the day (Pasuruan)"
AGENCY=setwan-dprd-pasuruan CALENDAR=kabupaten-pasuruan
submit "$(officer front-office)" '{ "standard": "setwan-dprd-pasuruan/unjuk-rasa", "channel": "telepon", "fields": {
  "pemohon": "Aliansi Petani Pasuruan", "kontak": "0812 1111 2222", "pokok-penyampaian": "Harga pupuk", "maksud-tujuan": "Bertemu pimpinan",
  "tanggal-kegiatan": "2026-12-02", "jam-kegiatan": "10:00" } }'
clock persiapan
complete terima-surat '{ "outcome": "lengkap" }'
complete tanda-terima
complete serahkan
complete agenda
complete lembar-disposisi '{ "fields": { "informasi-surat": "Pemberitahuan unjuk rasa" } }'
complete disposisi-ketua '{ "fields": { "disposisi-ketua": "Terima delegasi" } }'
complete disposisi-sekretaris '{ "fields": { "disposisi-sekretaris": "Siapkan ruang", "pihak-terkait": ["kabag-fasilitasi"] } }'
complete distribusi
complete koordinasi-humas
complete koordinasi-fasilitasi
clock persiapan
advance_to 2026-12-02T03:00:00Z
clock audiensi
advance "90 office minutes"
complete audiensi '{ "outcome": "terlaksana", "fields": { "hasil-audiensi": "Aspirasi diterima" } }'
clock audiensi
complete tindak-lanjut '{ "fields": { "hasil-tindak-lanjut": "Diteruskan ke komisi" } }'
ended
