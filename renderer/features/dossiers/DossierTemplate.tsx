import type { ReactNode } from 'react';
import { moment, programFacts } from '../../../shared/content/programFacts.ts';
import { formatPartialDate } from '../../../shared/domain/dates.ts';
import { isOldTemplate } from '../../../shared/domain/programRules.ts';
import type { DossierSource } from '../../../shared/domain/schemas/detail.ts';
import { Anchor } from '../../components/actions/Anchor.tsx';
import { DefinitionList } from '../../components/data/DefinitionList.tsx';
import { Banner } from '../../components/feedback/Banner.tsx';
import { Disclosure } from '../../components/layout/Disclosure.tsx';
import { useAnswer } from '../../queries.ts';
import { useT } from '../../strings.ts';

/** From which template the dossier was begun, what that one asks beside its blocks, and whether it has a newer version. */
export function DossierTemplate({ source }: { readonly source: DossierSource }) {
  const t = useT();
  const { template, today } = source;
  const templates = useAnswer('template.list', undefined);
  const newer = templates.find(
    ({ id, version }) => id === template.id && version > template.version,
  );
  const { deadline, rules, maxPages } = template;
  const day = deadline.on === null ? '' : moment(deadline.on, deadline.time, t);
  const asked = [
    ...programFacts({ ...rules, deadlineOn: null, deadlineTime: null }, t),
    ...(rules.note === '' ? [] : [rules.note]),
  ].join(' · ');
  const facts: { label: string; value: ReactNode }[] = [
    { label: t('dossiers:template.counting'), value: t(`template:counting.${template.counting}`) },
    ...(maxPages === null
      ? []
      : [{ label: t('dossiers:template.pages'), value: t('template:pages', { count: maxPages }) }]),
    ...(day === '' && deadline.text === ''
      ? []
      : [
          {
            label: t('dossiers:template.deadline'),
            value: [day, deadline.text].filter((one) => one !== '').join(' · '),
          },
        ]),
    ...(asked === '' ? [] : [{ label: t('dossiers:template.rules'), value: asked }]),
    { label: t('dossiers:template.source'), value: template.source },
  ];
  const isOld = isOldTemplate(template, today);
  return (
    <>
      {newer === undefined ? null : (
        <Banner
          tone="notice"
          actions={
            <Anchor href={`#/reglages/gabarits/${template.id}`}>
              {t('dossiers:template.toNewer')}
            </Anchor>
          }
        >
          {t('dossiers:template.newer', { version: newer.version, mine: template.version })}
        </Banner>
      )}
      <Disclosure
        title={t('dossiers:template.title', { name: template.name })}
        note={
          template.verifiedOn === null
            ? t(isOld ? 'dossiers:facts.neverVerified' : 'dossiers:page.neverVerified')
            : t('dossiers:facts.verified', { date: formatPartialDate(template.verifiedOn) })
        }
      >
        <DefinitionList facts={facts} />
      </Disclosure>
    </>
  );
}
