title "5. Pengaduan masyarakat: sixty working days, watched in a moment (Ketapang)"
AGENCY=setwan-dprd-ketapang CALENDAR=kabupaten-ketapang
submit "$(officer petugas-layanan)" '{ "standard": "setwan-dprd-ketapang/pengaduan-masyarakat", "channel": "media", "fields": {
  "pelapor": "Yohanes", "kontak": "0812 9999 8888", "isi-aduan": "Pelayanan lambat" } }'
complete verifikasi '{ "outcome": "valid", "fields": { "golongan": "normatif", "kadar": "normatif" } }'
clock penyelesaian
advance "2 working days"
call "$(officer bidang-terkait)" POST "cases/$CASE/reclassify" '{ "field": "golongan", "value": "pengawasan", "reason": "Menyangkut wewenang" }' > "$WORK/done"
say "reclassified: what has elapsed is kept"
clock penyelesaian
explain penyelesaian 'Weekend\.$|Counted\.$|counted\.$|Ramadan hours\.$'
advance "58 working days"
clock penyelesaian
advance "1 office hour"
clock penyelesaian
complete penanganan '{ "fields": { "penyelesaian-aduan": "Sudah diperiksa dan diperbaiki" } }'
complete sampaikan
ended
