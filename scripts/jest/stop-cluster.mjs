/** Jest's global teardown: nothing of the tests' database remains. */
export default async function stopCluster() {
  await globalThis.stopTestCluster?.();
}
