// What the W3C suites have to know of the platform.
const at = process.env.PASSERELLE_AT;
const tags = ['vc2.0', 'eddsa-rdfc-2022', 'BitstringStatusList'];
const id = 'did:web:' + new URL(at).host.replace(':', '%3A');
const endpoint = path => [{id, endpoint: at + '/vc-api' + path, supports: {vc: ['2.0']}, tags}];

module.exports = {
  settings: {enableInteropTests: false, testAllImplementations: false},
  implementations: [
    {
      name: 'Passerelle',
      implementation: 'Passerelle',
      issuers: endpoint('/credentials/issue'),
      verifiers: endpoint('/credentials/verify'),
      vpVerifiers: endpoint('/presentations/verify'),
    },
  ],
};
