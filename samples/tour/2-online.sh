title "2. Pengaduan online: through the website, without a key (Pasuruan)"
AGENCY=setwan-dprd-pasuruan CALENDAR=kabupaten-pasuruan
submit "" '{ "standard": "setwan-dprd-pasuruan/penanganan-pengaduan", "channel": "situs", "fields": {
  "pemohon": "Ahmad Fauzi", "surel": "ahmad@contoh.id", "pokok-aduan": "Lampu jalan padam" } }'
clock proses
explain proses
advance_to 2026-11-25T03:00:00Z
clock proses
say "marked: $(admin GET "cases/$CASE" | grep -oE '"marks":\[[^]]*\]' | cut -d: -f2), and shared with $(admin GET "cases/$CASE" | grep -oE '"shared-with":\[[^]]*\]' | head -n 1 | cut -d: -f2)"
complete tangkap-layar '{ "outcome": "lengkap", "fields": { "tangkapan-layar": "'"$(upload admin layar.pdf)"'" } }'
complete buat-surat
complete lembar-disposisi '{ "fields": { "informasi-surat": "Aduan daring" } }'
complete disposisi-ketua '{ "fields": { "disposisi-ketua": "Tindak lanjuti" } }'
complete disposisi-sekretaris '{ "fields": { "disposisi-sekretaris": "Untuk Humas", "penerima": ["humas"] } }'
complete distribusi
complete tindak-lanjut '{ "fields": { "hasil-tindak-lanjut": "Sudah dihubungi" } }'
complete surat-jawaban
say "the applicant reads: $(call "Tracking $SECRET" GET "tracking/$CASE" | grep -oE '"outcome":\{"id":"[^"]*"' | cut -d'"' -f6)"
ended
