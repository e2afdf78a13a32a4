/**
 * Tells whether a version is the wanted one or later. Pre-release words are ignored: what follows
 * a hyphen has never been part of what this project asks for.
 * @param {string} version such as `v22.14.0`
 * @param {string} wanted such as `22.14`
 */
export function atLeast(version, wanted) {
  const have = numbers(version);
  const want = numbers(wanted);
  for (let i = 0; i < 3; i++) {
    const difference = (have[i] ?? 0) - (want[i] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}

/**
 * @param {string} version
 * @returns {number[]}
 */
function numbers(version) {
  const [release = ''] = version.replace(/^v/, '').split('-');
  return release.split('.').map((part) => Number.parseInt(part, 10) || 0);
}
