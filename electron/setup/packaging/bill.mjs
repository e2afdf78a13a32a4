/**
 * The bill of materials of what ships, as CycloneDX 1.6. It says nothing of the moment or the machine: the
 * same application has the same bill.
 * @param {readonly import('./shipped.mjs').Component[]} components
 * @param {{ version: string, electron: { version: string, isOfficial: boolean }, integrity: ReadonlyMap<string, string> }} made
 *   `electron` the one that is packaged: the substitute is no package of the registry; `integrity` by package and version, as package-lock.json says it
 */
export function billOf(components, { version, electron, integrity }) {
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': 'essaim',
        name: 'Essaim',
        version,
      },
    },
    components: components.map((component) => {
      const isElectron = component.package === 'electron';
      const own = isElectron ? electron.version : component.version;
      const named = isElectron && !electron.isOfficial ? null : component.package;
      const purl = named === null ? null : purlOf(named, own);
      const hash = integrity.get(`${component.package}@${own}`);
      return {
        type: component.name === 'Electron' ? 'framework' : 'library',
        'bom-ref': purl ?? `${component.name}@${own}`,
        name: component.name,
        version: own,
        licenses: [{ license: { id: component.licence } }],
        ...(purl === null ? {} : { purl }),
        ...(hash === undefined ? {} : { hashes: [{ alg: 'SHA-512', content: hexOf(hash) }] }),
      };
    }),
  };
}

/**
 * @param {string} name
 * @param {string} version
 */
function purlOf(name, version) {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`;
}

/** @param {string} integrity `sha512-…`, in base 64 */
function hexOf(integrity) {
  return Buffer.from(integrity.replace(/^sha512-/, ''), 'base64').toString('hex');
}

/**
 * What package-lock.json says of the tarball of each package.
 * @param {Record<string, { name?: string, version?: string, integrity?: string }>} packages
 * @returns {Map<string, string>} by `NAME@VERSION`
 */
export function integrities(packages) {
  const found = new Map();
  for (const [folder, { name, version, integrity }] of Object.entries(packages)) {
    const own = name ?? folder.split('node_modules/').at(-1);
    if (integrity?.startsWith('sha512-')) found.set(`${own}@${version}`, integrity);
  }
  return found;
}
