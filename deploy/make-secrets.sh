#!/bin/sh
# Writes the secrets of a new installation to deploy/secrets/, once; what exists is left alone.
set -eu
cd "$(dirname "$0")"
mkdir -p -m 0700 secrets

random() {
  od -An -N24 -tx1 /dev/urandom | tr -d ' \n'
}

# The directory is closed to others; the files are readable, because containers read them as users of their own.
write() {
  [ -e "secrets/$1" ] || { printf '%s' "$2" > "secrets/$1"; chmod 0644 "secrets/$1"; echo "Written: deploy/secrets/$1"; }
}

# Of PostgreSQL's superuser, and of the role that owns the portal's database.
write postgres_password "$(random)"
write owner_password "$(random)"
write database_url "postgres://loigiai:$(cat secrets/owner_password)@database:5432/loigiai"
write metrics_token "$(random)"
# Opens what is sealed in the database and the file store: keep a copy apart from both, for without it nothing opens.
write master_key "$(head -c 32 /dev/urandom | base64)"
# Signs receipts (Ed25519).
[ -e secrets/receipt_key ] || write receipt_key "$(openssl genpkey -algorithm ed25519)"
# Empty: mails are kept for the administrator to read. Put smtps://user:password@host:465 here to send them.
write smtp_url ''
