/** Set by start-cluster.mjs, called by stop-cluster.mjs. */
declare var stopTestCluster: (() => Promise<void>) | undefined;
