import type { Handed } from '../../domain/handover/handed.ts';
import { formatShort } from '../../domain/money.ts';
import { evidenceMark } from '../evidence.ts';
import { periodInWords } from '../words.ts';
import type { FileLine } from './handoverModel.ts';
import type { Markup, Written } from './html.ts';
import type { OwnNotes } from './ownNotes.ts';
import { dateIn, inLines, link, type Pen, prose, section, table } from './page.ts';

/** Who takes part, with what power in which phase, what each brings, and who is missing around the table. */
export function partnersPart(pen: Pen, { initiative }: Handed, own: OwnNotes): Markup {
  const { html, t } = pen;
  const { participations, inKindContributions, absences } = initiative;
  return section(pen, {
    id: 'parties',
    title: t('handover:partner.title'),
    body: html`${table(pen, {
      caption: t('handover:partner.title'),
      none: t('handover:partner.none'),
      heads: [
        t('handover:partner.name'),
        t('handover:partner.role'),
        t('handover:partner.phases'),
        t('handover:partner.brings'),
        ...(pen.withNames ? [t('handover:partner.contact')] : []),
      ],
      // oxlint-disable-next-line oxc/no-map-spread -- a column is there or not
      rows: participations.map(({ id, stakeholderId, name, kind, role, phases, since, until }) => [
        [name, html` <span class="sort">${t(`vocabulary:stakeholderKind.${kind}`)}</span>`],
        [role, html` <span class="of">${periodInWords(since, until, t)}</span>`],
        phases.map(
          ({ phase, power }) =>
            html`<div>${t(`vocabulary:phaseShort.${phase}`)}${power === null ? null : ` (${t(`vocabulary:power.${power}`)})`}</div>`,
        ),
        inKindContributions
          .filter(({ participationId }) => participationId === id)
          .map(
            ({ what, quantity, value, end }) =>
              html`<div>${what}${quantity === '' ? null : ` (${quantity})`}${value === null ? null : `, ${formatShort(value)}`}${end === null ? null : html`, ${periodInWords(null, end, t)}`}</div>`,
          ),
        ...(pen.withNames ? [own.contacts.get(stakeholderId) ?? null] : []),
      ]),
    })}${
      absences.length === 0
        ? null
        : table(pen, {
            caption: t('handover:partner.absences'),
            none: '',
            heads: [
              t('handover:partner.missing'),
              t('handover:decision.why'),
              t('handover:partner.tried'),
            ],
            rows: absences.map(({ who, reason, steps }) => [
              who,
              inLines(html, reason),
              steps.map(
                ({ date, outcome, note }) =>
                  html`<div>${dateIn(pen, date)}, ${t(`vocabulary:absenceOutcome.${outcome}`)}${note.trim() === '' ? null : html`. ${inLines(html, note)}`}</div>`,
              ),
            ]),
          })
    }`,
  });
}

/** How it was found to be over the years, and what each call brought, silence included. */
export function followUpsPart(pen: Pen, { initiative }: Handed, own: OwnNotes): Written {
  const { html, t } = pen;
  const { statusChecks, followUps } = initiative;
  const done = followUps.filter(({ doneOn }) => doneOn !== null);
  if (statusChecks.length === 0 && done.length === 0) return null;
  return section(pen, {
    id: 'suivis',
    title: t('handover:followUp.title'),
    body: html`${
      statusChecks.length === 0
        ? null
        : table(pen, {
            caption: t('handover:followUp.checks'),
            none: '',
            heads: [
              t('handover:decision.day'),
              t('handover:grid.state'),
              t('handover:effect.source'),
              t('handover:remark'),
            ],
            rows: statusChecks.map(({ date, status, source, note }) => [
              dateIn(pen, date),
              t(`vocabulary:status.${status}`),
              source,
              inLines(html, note),
            ]),
          })
    }${
      done.length === 0
        ? null
        : table(pen, {
            caption: t('handover:followUp.calls'),
            none: '',
            heads: [
              t('handover:decision.day'),
              t('handover:followUp.outcome'),
              ...(pen.withNames ? [t('handover:followUp.whom')] : []),
              t('handover:remark'),
            ],
            // oxlint-disable-next-line oxc/no-map-spread -- a column is there or not
            rows: done.map(({ id, doneOn, outcome, note }) => [
              dateIn(pen, doneOn),
              outcome === null ? null : t(`vocabulary:followUpOutcome.${outcome}`),
              ...(pen.withNames ? [own.callees.get(id) ?? null] : []),
              inLines(html, note),
            ]),
          })
    }`,
  });
}

/** What was told, by pseudonym, of what may be used today; until when. */
export function testimoniesPart(
  pen: Pen,
  { initiative, consents }: Handed,
  own: OwnNotes,
): Written {
  const { html, t } = pen;
  const { testimonies, evidence } = initiative;
  const held = own.tellers.size;
  if (testimonies.length === 0 && held === 0) return null;
  return section(pen, {
    id: 'temoignages',
    title: t('handover:testimony.title'),
    body: html`<p>${t('handover:testimony.lead')}</p>${testimonies.map((one) => {
      const until = consents.find(({ evidenceId }) => evidenceId === one.evidenceId)?.until ?? null;
      const title = evidence.find(({ id }) => id === one.evidenceId)?.title ?? '';
      return html`<article><h3>${title}</h3><blockquote>${prose(pen, one.text)}</blockquote>
<p class="of">${[one.pseudonym, one.role].filter((said) => said !== '').join(', ')}. ${until === null ? t('handover:testimony.open') : html`${t('handover:testimony.until')} ${dateIn(pen, until)}.`}</p></article>
`;
    })}${
      held === 0
        ? null
        : html`<h3>${t('handover:testimony.tellers')}</h3><ul>${[...own.tellers.values()].map((name) => html`<li>${name}</li>`)}</ul>`
    }`,
  });
}

/** Every piece of evidence that is handed over: where it is kept, and its file. */
export function evidencePart(pen: Pen, { initiative }: Handed, files: readonly FileLine[]): Markup {
  const { html, t } = pen;
  return section(pen, {
    id: 'preuves',
    title: t('handover:evidence.title'),
    body: table(pen, {
      caption: t('handover:evidence.title'),
      none: t('handover:evidence.none'),
      heads: [
        t('handover:evidence.mark'),
        t('handover:evidence.what'),
        t('handover:decision.day'),
        t('handover:evidence.where'),
      ],
      rows: initiative.evidence.map((one) => {
        const file = files.find(({ evidenceId }) => evidenceId === one.id);
        return [
          evidenceMark(one),
          [one.title, html` <span class="sort">${t(`vocabulary:evidenceKind.${one.kind}`)}</span>`],
          dateIn(pen, one.date),
          [
            file === undefined
              ? null
              : html`<div>${link(pen, file.path, t('handover:evidence.file'))}</div>`,
            inLines(html, one.reference),
            // An address is said, and leads nowhere: no page of the folder asks for anything of the network.
            one.url === null ? null : html`<div class="url">${one.url}</div>`,
          ],
        ];
      }),
    }),
  });
}
