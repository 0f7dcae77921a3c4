#!/bin/sh
# Writes the secrets of a new installation to deploy/secrets/, once; what exists is left alone.
set -eu
cd "$(dirname "$0")"
mkdir -p -m 0700 secrets

random() {
  od -An -N24 -tx1 /dev/urandom | tr -d ' \n'
}

# The directory is closed to others; the files are open, because the portal reads them as a user of its own.
write() {
  [ -e "secrets/$1" ] || { printf '%s' "$2" > "secrets/$1"; chmod 0444 "secrets/$1"; echo "Written: deploy/secrets/$1"; }
}

write postgres_password "$(random)"
write database_url "postgres://loigiai:$(cat secrets/postgres_password)@database:5432/loigiai"
write metrics_token "$(random)"
# Empty: mails are kept for the administrator to read. Put smtps://user:password@host:465 here to send them.
write smtp_url ''
