// On CI a test that did not run is a failure: a skipped cluster test proves nothing.
// Labs are specs as well, where some are asked for. From the sources, as all tests are.
const labs = process.argv.some((word) => word.endsWith('.md'));

module.exports = {
  import: 'tsx',
  ...(labs ? { require: './checker/mocha/index.ts' } : {}),
  extension: ['ts'],
  reporter: './checker/testing/reporter.cjs',
  timeout: 10_000,
  'forbid-pending': process.env.CI === 'true',
};
