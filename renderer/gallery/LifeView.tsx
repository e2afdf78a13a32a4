import type { FamilyMember } from '../../shared/content/familyTree.ts';
import type { Spread, SpreadItem } from '../../shared/content/spread.ts';
import type { TimeStrip as Strip, TimeLane, TimeMark } from '../../shared/content/timeStrip.ts';
import { familyTreeNode } from '../../shared/figures/familyTreeSvg.ts';
import { familyTreeText } from '../../shared/figures/familyTreeText.ts';
import { spreadNode } from '../../shared/figures/spreadSvg.ts';
import { timeStripNode } from '../../shared/figures/timeStripSvg.ts';
import { translator } from '../../shared/strings/index.ts';
import { DefinitionList, FactStrip } from '../components/data/DefinitionList.tsx';
import { FamilyTree } from '../components/figures/FamilyTree.tsx';
import { Figure } from '../components/figures/Figure.tsx';
import { TimeStrip } from '../components/figures/TimeStrip.tsx';
import { Case, Part } from './Case.tsx';
import { longText } from './samples.ts';

const t = translator('fr-CA');

const mark = (
  id: string,
  start: string,
  label: string,
  look: TimeMark['look'],
  end: string | null = null,
): TimeMark => ({ id, recordId: id, start, end, label, words: `${label}, ${start}`, look });

const lane = (id: TimeLane['id'], marks: TimeMark[], undated = 0): TimeLane => ({
  id,
  label: t(`time:lane.${id}`),
  marks,
  undated,
  none: t(`time:none.${id}`),
});

const full: Strip = {
  today: '2026-11-25',
  lanes: [
    lane('stages', [
      mark('s1', '2014-02', 'Émergence', { kind: 'stage', stage: 'emergence' }, '2016-04'),
      mark('s2', '2016-04', 'Pilote', { kind: 'stage', stage: 'experimentation' }, '2018-04'),
      mark('s3', '2018-04', 'Pérennisation', { kind: 'stage', stage: 'sustaining' }),
    ]),
    lane('readings', [
      mark('r1', '2019-05-02', '', {
        kind: 'reading',
        signs: [
          { dimension: 'context', level: 'present' },
          { dimension: 'process', level: 'emerging' },
          { dimension: 'impacts', level: null },
        ],
      }),
    ]),
    lane(
      'effects',
      [
        mark('e1', '2018-06', longText, { kind: 'effect', polarity: 'positive' }),
        mark('e2', '2020-03', 'Des bénévoles se sont épuisés', {
          kind: 'effect',
          polarity: 'negative',
        }),
      ],
      2,
    ),
    lane('diffusions', [mark('d1', '2024', 'Une MRC voisine la reprend', { kind: 'diffusion' })]),
    lane('money', [
      mark('m1', '2025-01', '48 500 $ confirmés', { kind: 'money', state: 'confirmed' }, '2027-12'),
    ]),
    lane('dossiers', []),
  ],
};

const empty: Strip = { ...full, lanes: full.lanes.map(({ id }) => lane(id, [])) };

const member = (key: string, generation: number, title: string, bond: string): FamilyMember => ({
  key,
  initiativeId: generation > 0 ? null : key,
  title,
  generation,
  towards: generation === 0 ? null : 'self',
  bond,
  kind: generation === 0 ? null : 'born_of',
  end: generation < 0 ? 'close' : null,
});
const tree = {
  members: [
    member('self', 0, 'Transport solidaire des rangs', ''),
    member('before', -1, 'Six listes de bénévoles', 'naissance, février 2014'),
    member('after', 1, longText, 'essaimage, 2024'),
  ],
};

const item = (
  id: string,
  transferred: SpreadItem['transferred'],
  to: string,
  statement: string,
): SpreadItem => ({
  id,
  transferred,
  to,
  statement,
  head: `${t(`vocabulary:transferred.${transferred}`)}, 2024`,
});
const spread = (isEmpty: boolean): Spread => ({
  origin: 'Transport solidaire des rangs',
  none: t('figure:spread.none'),
  modes: (['transfer', 'learning_individuals', 'selection'] as const).map((mode, index) => ({
    mode,
    label: t(`vocabulary:diffusionMode.${mode}`),
    items:
      isEmpty || index === 1
        ? []
        : [
            item(`${mode}1`, 'process', 'CDC voisine, MRC des Coteaux', 'Les trajets partagés.'),
            item(`${mode}2`, 'service', longText, longText),
            item(`${mode}3`, 'approach', 'Bénévoles des rangs', 'L’accueil entre pairs.'),
          ],
  })),
});

/** What the page of an initiative is made of: facts, the line of time, the family, what spread. */
export function LifeView() {
  const strip = (shown: Strip) => (
    <TimeStrip
      strip={shown}
      years={null}
      label={t('time:marks')}
      hint={t('time:hint')}
      draw={(width, range, palette) => timeStripNode(shown, palette, t, { width, range })}
      hrefOf={(_lane, id) => `#life/light/${id}`}
    />
  );
  return (
    <Part title="La vie d’une initiative">
      <Case title="En bref" isWide>
        <FactStrip
          facts={[
            { label: 'Étape', value: 'Pérennisation, depuis 2018' },
            { label: 'Depuis la fin du pilote', value: '8 ans' },
            { label: 'Ce qui attend', value: longText },
          ]}
        />
      </Case>
      <Case title="Faits, étiquettes à gauche">
        <DefinitionList facts={[{ label: 'Dernière lecture', value: 'jamais lue' }]} />
      </Case>
      <Case title="Ligne du temps" isWide>
        {strip(full)}
      </Case>
      <Case title="Ligne du temps, vide" isWide>
        {strip(empty)}
      </Case>
      <Case title="Filiation" isWide>
        <FamilyTree
          tree={tree}
          label="Membres de la filiation"
          inWords={familyTreeText(tree, t)}
          draw={(width, palette) => familyTreeNode(tree, palette, t, width)}
          memberLabel={({ title }) => title}
          memberHref={(id) => `#life/light/${id}`}
          hiddenLabel={(count) => `${count} plus loin`}
        />
      </Case>
      <Case title="Rayonnement" isWide>
        <Figure
          draw={(width, palette) =>
            spreadNode(spread(false), palette, t, { width, statements: true })
          }
        />
      </Case>
      <Case title="Rayonnement, étroit et vide">
        <Figure
          most={320}
          draw={(width, palette) =>
            spreadNode(spread(true), palette, t, { width, statements: true })
          }
        />
      </Case>
    </Part>
  );
}
