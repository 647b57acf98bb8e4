title "4. Data dan informasi: returned, completed, refused with the exemption named (Pasuruan)"
AGENCY=setwan-dprd-pasuruan CALENDAR=kabupaten-pasuruan
letter=$(upload front-office permohonan.pdf)
submit "$(officer front-office)" '{ "standard": "setwan-dprd-pasuruan/data-informasi", "channel": "loket", "fields": {
  "pemohon": "Dewi Lestari", "kontak": "0813 2222 3333", "surel": "dewi@contoh.id", "data-diminta": "Data penerima bantuan",
  "maksud-tujuan": "Penelitian", "mencantumkan-sumber": true, "surat-permohonan": "'"$letter"'" } }'
complete tanda-terima
call "$(officer tata-usaha)" POST "cases/$CASE/tasks/2/return" '{ "reason": "Tahun datanya belum disebut", "missing": ["data-diminta"] }' > "$WORK/done"
clock jawaban
advance "3 working days"
call "Tracking $SECRET" POST "cases/$CASE/resubmit" '{ "fields": { "data-diminta": "Data penerima bantuan tahun 2025" } }' > "$WORK/done"
say "the applicant has completed the file"
clock jawaban
explain jawaban
complete verifikasi '{ "outcome": "lengkap" }'
complete klasifikasi '{ "outcome": "ditolak" }'
complete surat-penolakan '{ "fields": { "alasan-penolakan": "rahasia-pribadi", "uraian-penolakan": "Memuat data pribadi warga lain" } }'
complete tanda-tangan-penolakan '{ "outcome": "ditandatangani" }'
complete sampaikan-penolakan
ended
