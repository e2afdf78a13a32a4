import { useState } from 'react';
import { incidentsSheet } from '../../../shared/content/sheets/incidentsSheet.ts';
import { formatPartialDate } from '../../../shared/domain/dates.ts';
import type { Incident } from '../../../shared/domain/schemas/incident.ts';
import type { Translate } from '../../../shared/strings/index.ts';
import { call } from '../../api.ts';
import { Button } from '../../components/actions/Button.tsx';
import { type Column, Table } from '../../components/data/Table.tsx';
import { EmptyState } from '../../components/feedback/EmptyState.tsx';
import { Section } from '../../components/layout/Section.tsx';
import { DeleteButton } from '../../components/records/DeleteButton.tsx';
import { focusSoon } from '../../components/records/focusSoon.ts';
import { ExportSheet } from '../../ExportSheet.tsx';
import { useAnswer, write } from '../../queries.ts';
import { PrintButton } from '../../shell/printing/PrintButton.tsx';
import { refusalSentence } from '../../shell/refusal.ts';
import { useReadOnlyReason } from '../../shell/useReadOnlyReason.ts';
import { useT } from '../../strings.ts';
import { IncidentDialog } from './IncidentDialog.tsx';

/** The register of confidentiality incidents, serious or not. */
export function IncidentsView() {
  const t = useT();
  const readOnly = useReadOnlyReason();
  const incidents = useAnswer('incident.list', undefined);
  const { today } = useAnswer('app.state', undefined);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  // One that was removed is not chosen any more.
  const printed = incidents.filter(({ id }) => chosen.has(id)).map(({ id }) => id);
  const [asked, setAsked] = useState<Incident | 'new' | null>(null);
  const add = (
    <Button tone="primary" icon="plus" disabledReason={readOnly} onPress={() => setAsked('new')}>
      {t('privacy:incident.add')}
    </Button>
  );
  return (
    <Section
      title={t('privacy:incident.heading')}
      actions={
        incidents.length === 0 ? null : (
          <>
            <ExportSheet
              list="incidents"
              title={t('privacy:incident.heading')}
              sheet={(french) => incidentsSheet(incidents, french)}
            />
            {add}
          </>
        )
      }
    >
      <p className="es-privacy-note">{t('privacy:incident.note')}</p>
      {incidents.length === 0 ? (
        <EmptyState title={t('privacy:incident.none')} action={add}>
          {t('privacy:incident.noneText')}
        </EmptyState>
      ) : (
        <>
          <Table
            caption={t('privacy:incident.heading')}
            isCaptionHidden
            isComfortable
            rows={incidents}
            rowKey={({ id }) => id}
            noValueLabel={t('unknown')}
            selection={{
              keys: chosen,
              onChange: setChosen,
              rowLabel: (incident) => t('privacy:incidentPaper.choose', { date: dayOf(incident) }),
              allLabel: t('privacy:incidentPaper.chooseAll'),
            }}
            columns={[
              ...columnsOf(t),
              gestures({
                t,
                readOnly,
                today,
                open: setAsked,
                onGone: () => focusSoon(() => document.querySelector<HTMLElement>('main h1')),
              }),
            ]}
          />
          <div className="es-row es-row--wrap es-privacy-gestures">
            <span>
              {printed.length === 0
                ? t('privacy:incidentPaper.chooseSome')
                : t('privacy:incidentPaper.chosen', { count: printed.length })}
            </span>
            {printed.length === 0 ? null : (
              <PrintButton print={() => call('incident.print', { ids: printed })}>
                {t('privacy:incidentPaper.print')}
              </PrintButton>
            )}
          </div>
        </>
      )}
      {asked === null ? null : (
        <IncidentDialog
          incident={asked === 'new' ? null : asked}
          today={today}
          readOnly={readOnly}
          onClose={() => setAsked(null)}
        />
      )}
    </Section>
  );
}

const dayOf = ({ discoveredOn }: Incident): string => formatPartialDate(discoveredOn);

function columnsOf(t: Translate): Column<Incident>[] {
  return [
    { id: 'known', label: t('privacy:incident.discoveredOn'), isFirm: true, cell: dayOf },
    {
      id: 'what',
      label: t('privacy:incident.circumstances'),
      isTitle: true,
      width: '36%',
      cell: ({ circumstances, information }) => (
        <>
          {circumstances}
          {information === '' ? null : <span className="es-privacy-under">{information}</span>}
        </>
      ),
    },
    {
      id: 'persons',
      label: t('privacy:incident.persons'),
      cell: ({ persons, personsNote }) => (persons === null ? personsNote : String(persons)),
    },
    {
      id: 'risk',
      label: t('privacy:incident.seriousRisk'),
      cell: ({ seriousRisk, caiNotifiedOn, personsNotifiedOn }) => (
        <>
          {t(`privacy:incident.risk.${seriousRisk ?? 'unknown'}`)}
          {caiNotifiedOn === null ? null : (
            <span className="es-privacy-under">
              {t('privacy:incident.cai', { date: formatPartialDate(caiNotifiedOn) })}
            </span>
          )}
          {personsNotifiedOn === null ? null : (
            <span className="es-privacy-under">
              {t('privacy:incident.told', { date: formatPartialDate(personsNotifiedOn) })}
            </span>
          )}
        </>
      ),
    },
    {
      id: 'until',
      label: t('privacy:incident.keptUntil'),
      cell: ({ keptUntil }) => formatPartialDate(keptUntil),
    },
  ];
}

interface Gestures {
  readonly t: Translate;
  readonly readOnly: string | undefined;
  readonly today: string;
  readonly open: (incident: Incident) => void;
  readonly onGone: () => void;
}

function gestures({ t, readOnly, today, open, onGone }: Gestures): Column<Incident> {
  return {
    id: 'actions',
    label: t('privacy:actions'),
    isActions: true,
    cell: (incident) => (
      <div className="es-row">
        <Button
          size="small"
          label={t('privacy:incident.openOf', { date: dayOf(incident) })}
          onPress={() => open(incident)}
        >
          {t(readOnly === undefined ? 'privacy:incident.open' : 'privacy:incident.see')}
        </Button>
        {incident.keptUntil < today ? (
          <DeleteButton
            label={t('privacy:incident.removeOf', { date: dayOf(incident) })}
            question={t('privacy:incident.question', { date: dayOf(incident) })}
            consequence={t('privacy:incident.consequence')}
            confirmLabel={t('privacy:incident.remove')}
            cancelLabel={t('privacy:incident.stay')}
            onDelete={() => write('incident.remove', { id: incident.id })}
            onDeleted={onGone}
            describe={refusalSentence}
            disabledReason={readOnly}
          >
            {t('privacy:incident.removeAsk')}
          </DeleteButton>
        ) : null}
      </div>
    ),
  };
}
