import type { Handlers } from '../../electron/ipc/handlers.ts';
import type { Input } from '../../shared/ipc/contract.ts';

/** Exports a dossier as the window does: what the checks say is seen, then accepted. */
export async function exported(
  call: Pick<Handlers, 'dossier.warnings' | 'dossier.export'>,
  sending: Omit<Input<'dossier.export'>, 'accepted'>,
) {
  const warnings = await call['dossier.warnings']({ id: sending.id });
  return call['dossier.export']({ ...sending, accepted: warnings.map(({ key }) => key) });
}
