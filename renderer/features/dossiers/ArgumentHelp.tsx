import { Anchor } from '../../components/actions/Anchor.tsx';
import { Disclosure } from '../../components/layout/Disclosure.tsx';
import { useT } from '../../strings.ts';

/** What the argument is for, in the words of the statement that asks for it, and where its reasons are noted. */
export function ArgumentHelp({ initiativeId }: { readonly initiativeId: string }) {
  const t = useT();
  return (
    <div className="es-block-why">
      <Disclosure title={t('dossiers:block.argument.title')}>
        <p>{t('dossiers:block.argument.asked')}</p>
        <p className="es-tiny es-muted">{t('dossiers:block.argument.source')}</p>
        <p>{t('dossiers:block.argument.does')}</p>
        <p>
          <Anchor href={`#/initiatives/${initiativeId}/effets?vue=chemin`}>
            {t('dossiers:block.argument.links')}
          </Anchor>
        </p>
      </Disclosure>
    </div>
  );
}
