#!/bin/sh
# PostgreSQL's image runs this once, when it has created the cluster. The portal's role owns its database and is no
# superuser (docs/adr/0003-embedded-postgresql.md).
set -e
psql --no-psqlrc --set=ON_ERROR_STOP=1 --username=postgres --dbname=postgres <<'SQL'
\set password `cat /run/secrets/owner_password`
CREATE ROLE loigiai LOGIN PASSWORD :'password';
CREATE DATABASE loigiai OWNER loigiai;
SQL
