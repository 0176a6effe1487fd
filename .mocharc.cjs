// On CI a test that did not run is a failure: a skipped cluster test proves nothing.
module.exports = {
  import: 'tsx',
  extension: ['ts'],
  reporter: './checker/testing/reporter.cjs',
  timeout: 10_000,
  'forbid-pending': process.env.CI === 'true',
};
