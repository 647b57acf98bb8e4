title "1. Surat pengaduan: a letter of complaint at the counter (Pasuruan)"
AGENCY=setwan-dprd-pasuruan CALENDAR=kabupaten-pasuruan
letter=$(upload front-office surat.pdf)
submit "$(officer front-office)" '{ "standard": "setwan-dprd-pasuruan/penanganan-pengaduan", "channel": "loket", "fields": {
  "pemohon": "Siti Aminah", "kontak": "0812 3456 7890", "surel": "siti@contoh.id", "pokok-aduan": "Jalan rusak di Desa Raci",
  "maksud-tujuan": "Mohon diperbaiki", "surat-pengaduan": "'"$letter"'" } }'
clock tanda-terima
explain tanda-terima
advance "12 office minutes"
clock tanda-terima
complete terima-surat '{ "outcome": "lengkap" }'
complete tanda-terima
clock tanda-terima
clock penyelesaian
complete serahkan
complete agenda
complete lembar-disposisi '{ "fields": { "informasi-surat": "Perihal jalan rusak" } }'
complete disposisi-ketua '{ "fields": { "disposisi-ketua": "Tindak lanjuti" } }'
complete disposisi-sekretaris '{ "fields": { "disposisi-sekretaris": "Bahas bersama", "penerima": ["anggota", "kabag-umum"] } }'
complete distribusi
complete tindak-lanjut '{ "fields": { "hasil-tindak-lanjut": "Sudah ditinjau" } }' anggota
complete tindak-lanjut '{ "fields": { "hasil-tindak-lanjut": "Sudah dianggarkan" } }' kabag-umum
complete surat-jawaban
ended
