import { DRAWN_KINDS } from '../../shared/domain/blockKinds.ts';
import { NEW_PROGRAM } from '../../shared/domain/newProgram.ts';
import type { Payment } from '../../shared/domain/payments.ts';
import type { DossierSource } from '../../shared/domain/schemas/detail.ts';
import type { DossierBlock } from '../../shared/domain/schemas/dossier.ts';
import type { DossierMoney } from '../../shared/domain/schemas/dossierMoney.ts';
import type { BudgetLine } from '../../shared/domain/schemas/funding.ts';
import type { PublicReading } from '../../shared/domain/schemas/grid.ts';
import type { GridDefinition, GridText } from '../../shared/domain/schemas/gridDefinition.ts';
import type {
  Diffusion,
  Effect,
  Evidence,
  Milestone,
} from '../../shared/domain/schemas/initiative.ts';
import type { InKindContribution, Participation } from '../../shared/domain/schemas/stakeholder.ts';
import type { FollowedLife } from '../../shared/domain/schemas/survival.ts';
import { Template } from '../../shared/domain/schemas/template.ts';
import type { RevenueState } from '../../shared/domain/vocabulary.ts';

/** An identifier of the right form, always the same for a number. */
export function testId(number: number): string {
  return `0199f000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;
}

const INITIATIVE = testId(1);
const INSTANT = '2026-03-20T14:00:00Z';

const GRID: GridDefinition = {
  id: 'tncdc',
  name: 'Composantes distinctives de l’innovation sociale',
  version: 1,
  sources: {
    statement: {
      name: 'TNCDC, énoncé de positionnement sur l’innovation sociale',
      reference: '«\u00a0Les composantes distinctives de l’innovation sociale\u00a0».',
    },
  },
  basedOn: null,
  crosswalk: [],
  dimensions: [
    dimension('context', 'Contexte', [
      ['aspiration', 'Aspiration'],
      ['rupture', 'Rupture'],
    ]),
    dimension('process', 'Processus', [
      ['actors_partners', 'Acteurs et partenaires'],
      ['shared_vision', 'Vision partagée'],
    ]),
    dimension('impacts', 'Impacts et changements', [
      ['diffusion', 'Rayonnement'],
      ['changed_practices', 'Changement des pratiques'],
      ['social_transformation', 'Transformation sociale'],
    ]),
  ],
};

function dimension(
  id: 'context' | 'process' | 'impacts',
  label: string,
  components: [string, string][],
): GridDefinition['dimensions'][number] {
  return {
    id,
    label: text(label),
    components: components.map(([componentId, componentLabel]) => ({
      id: componentId,
      label: text(componentLabel),
      definition: text(''),
      subElements: [],
      questions: [text('Qu’en est-il?')],
      typicalEvidence: [],
    })),
  };
}

function text(written: string): GridText {
  return { text: written, source: 'statement' };
}

const EVIDENCE: Evidence[] = (
  [
    [
      'file',
      'Portrait des déplacements dans les rangs (fictif)',
      '2014-05',
      'Portrait déposé à la table de concertation, pages 12 à 19.',
      null,
    ],
    [
      'reference',
      'Procès-verbal de la table de concertation (fictif)',
      '2014-09-17',
      'Point 6. Gardé au bureau de la CDC, cartable bleu.',
      null,
    ],
    [
      'testimony',
      'Témoignage de « Rita » (pseudonyme)',
      '2019-11',
      'Recueilli par la CDC; consentement valide jusqu’au 31 décembre 2027.',
      null,
    ],
    [
      'file',
      'Entente de gouvernance de la coop (fictive)',
      '2017-02-01',
      'Article 4 : deux sièges de passagères et passagers.',
      null,
    ],
    [
      'link',
      'Quatre résolutions municipales (fictives)',
      '2023-02',
      'Résolutions 22-114, 22-131, 23-008 et 23-015.',
      'https://exemple.test/resolutions?annee=2023&page=4',
    ],
    [
      'reference',
      'Registre des passages de la coop (fictif)',
      '2025-12-31',
      'Feuille « Passages », total de l’année.',
      null,
    ],
    ['file', 'Rapport d’activité 2024-2025 (fictif)', '2025-06', 'Pages 8 à 11.', null],
    ['reference', 'Courriel de la CDC voisine (fictif)', null, '', null],
  ] as const
).map(([kind, title, date, reference, url], index) => ({
  id: testId(100 + index),
  initiativeId: INITIATIVE,
  number: index + 1,
  kind,
  title,
  date,
  reference,
  url,
  file: null,
}));

const proof = (...numbers: number[]) => numbers.map((number) => testId(99 + number));

const EFFECTS: Effect[] = (
  [
    [
      '4 812 passages dans l’année',
      '2025-12',
      'individual',
      'living_conditions',
      'short',
      true,
      'positive',
      'La coop a organisé les horaires et formé les bénévoles.',
      'Le CISSS fictif a déplacé ses heures de rendez-vous.',
      'Le prix de l’essence a monté dans l’année.',
      'high',
      [6],
    ],
    [
      'Des bénévoles se sont épuisés',
      '2020',
      'individual',
      'living_conditions',
      'short',
      false,
      'negative',
      'L’horaire demandait trop de soirs par semaine.',
      '',
      'La pandémie a vidé le bassin de bénévoles.',
      'medium',
      [7],
    ],
    [
      'Les passagères et passagers fixent les trajets et les horaires',
      '2019',
      'individual',
      'agency',
      'medium',
      true,
      'positive',
      'Deux sièges leur sont réservés au comité.',
      '',
      '',
      'high',
      [3, 4],
    ],
    [
      'Sept organismes planifient leurs déplacements ensemble',
      '2020-03',
      'organisation',
      'practices',
      'medium',
      false,
      'positive',
      'La CDC a convoqué la première rencontre.',
      'Deux organismes partageaient déjà un véhicule.',
      '',
      'medium',
      [2],
    ],
    [
      'Une ligne permanente au budget de quatre municipalités',
      '2023-02-14',
      'territory',
      'institutions',
      'long',
      true,
      'positive',
      'La coop a présenté ses chiffres à chaque conseil.',
      'Un programme gouvernemental finançait déjà la moitié du coût.',
      'Deux mairies en avaient fait une promesse électorale.',
      'medium',
      [5],
    ],
    [
      'Le service de taxi du village a perdu des courses',
      null,
      'organisation',
      'practices',
      'long',
      false,
      'negative',
      'Les trajets du samedi se recoupent.',
      '',
      'Le chauffeur approchait de la retraite.',
      null,
      [],
    ],
    [
      'Moins de rendez-vous manqués dans la MRC',
      '2024',
      'territory',
      'living_conditions',
      'long',
      true,
      'positive',
      'Un trajet par jour vers l’hôpital.',
      'Le CISSS rappelle les personnes par téléphone.',
      'L’âge moyen de la population a changé.',
      'low',
      [6, 7],
    ],
  ] as const
).map(
  (
    [
      statement,
      observedOn,
      level,
      nature,
      temporality,
      expected,
      polarity,
      ownContribution,
      othersContribution,
      rivalExplanation,
      confidence,
      marks,
    ],
    index,
  ) => ({
    id: testId(200 + index),
    initiativeId: INITIATIVE,
    statement,
    observedOn,
    level,
    nature,
    temporality,
    expected,
    polarity,
    ownContribution,
    othersContribution,
    rivalExplanation,
    confidence,
    confidenceReason: '',
    recheckMonths: null,
    rechecks: [],
    evidenceIds: proof(...marks),
  }),
);

const ACTORS = [
  [
    'Passagères et passagers',
    'participants',
    'Deux sièges au comité',
    ['awareness', 'solutions', 'implementation'],
    'co_governing',
    ['geographic', 'institutional'],
    'Temps de comité',
  ],
  [
    'Coop fictive Les Rangs roulent',
    'social_economy',
    'Porte le service',
    ['solutions', 'implementation'],
    'co_governing',
    ['geographic', 'organisational'],
    '',
  ],
  [
    'CDC fictive de la Rivière-Longue',
    'cdc',
    'Cofondatrice',
    ['awareness', 'causes', 'solutions', 'implementation'],
    'co_governing',
    ['geographic', 'organisational', 'institutional'],
    'Local de rencontre, secrétariat',
  ],
  [
    'Municipalité fictive de Saint-Amable-des-Érables',
    'municipality',
    '',
    ['solutions'],
    'co_deciding',
    ['geographic'],
    'Stationnement du minibus',
  ],
  [
    'CISSS fictif des Deux-Rives',
    'public_institution',
    'Agente de liaison',
    ['awareness', 'solutions'],
    'consulted',
    ['organisational'],
    '',
  ],
  [
    'Cégep fictif de la Vallée',
    'education_research',
    'Portrait de 2014',
    ['awareness'],
    'informed',
    [],
    'Analyse de données',
  ],
  [
    'Garage du Rang-Quatre (fictif)',
    'business',
    '',
    ['implementation'],
    null,
    ['geographic'],
    'Entretien à prix coûtant',
  ],
] as const;

const PARTICIPATIONS: Participation[] = ACTORS.map(
  ([name, kind, role, phases, power, proximities], index) => ({
    id: testId(300 + index),
    initiativeId: INITIATIVE,
    stakeholderId: testId(400 + index),
    name,
    kind,
    role,
    since: null,
    until: null,
    phases: phases.map((phase) => ({ phase, power })),
    proximities: [...proximities],
  }),
);

const CONTRIBUTIONS: InKindContribution[] = ACTORS.map(([, , , , , , what], index) => ({
  id: testId(350 + index),
  initiativeId: INITIATIVE,
  participationId: testId(300 + index),
  what,
  quantity: '',
  value: index === 0 ? 180_000 : null,
  start: '2025',
  end: null,
  evidenceIds: [],
})).filter(({ what }) => what !== '');

const DIFFUSIONS: Diffusion[] = (
  [
    [
      'transfer',
      'process',
      'Démarche reprise dans une MRC voisine, sans la flotte',
      'CDC voisine (fictive)',
      'MRC des Coteaux (fictive)',
      'Des trajets partagés dans les véhicules des organismes.',
      '2024-04',
      [8],
    ],
    [
      'learning_individuals',
      'approach',
      '84 bénévoles formés à la conduite bienveillante',
      'Bénévoles des rangs',
      '',
      '',
      '2025',
      [7],
    ],
    [
      'learning_organisations',
      'process',
      'Planification commune des déplacements',
      'Sept organismes du territoire',
      'MRC de la Rivière-Longue (fictive)',
      '',
      '2020',
      [2],
    ],
    [
      'selection',
      'approach',
      'Le transport solidaire est inscrit au plan de mobilité',
      'MRC de la Rivière-Longue (fictive)',
      '',
      '',
      '2022-11',
      [],
    ],
  ] as const
).map(([mode, transferred, statement, adopter, place, adaptation, date, marks], index) => ({
  id: testId(500 + index),
  initiativeId: INITIATIVE,
  mode,
  transferred,
  statement,
  adopter,
  stakeholderId: null,
  territories: place === '' ? [] : [{ kind: 'mrc', name: place, mrcCode: '' }],
  adaptation,
  date,
  checks: [],
  evidenceIds: proof(...marks),
}));

const MILESTONES: Milestone[] = (
  [
    ['Embauche de la coordination', '2026-09-01', '2026-09-30', 'Coop fictive Les Rangs roulent'],
    ['Cinquième trajet vers l’hôpital', '2027-02', null, 'Comité des trajets'],
    [
      'Bilan de mi-parcours avec les passagères et passagers',
      '2027-09',
      '2027-10',
      'CDC fictive de la Rivière-Longue',
    ],
    ['Rapport final', '2028-08-31', null, ''],
  ] as const
).map(([label, start, end, responsible], index) => ({
  id: testId(600 + index),
  initiativeId: INITIATIVE,
  label,
  start,
  end,
  responsible,
  doneOn: null,
}));

const FUNDER = {
  id: testId(700),
  name: 'Alliance fictive pour la solidarité',
  url: null,
  programs: [
    {
      id: testId(701),
      funderId: testId(700),
      name: 'Volet territorial 2026–2028',
      ...NEW_PROGRAM,
      verifiedOn: '2026-01-12',
    },
  ],
};

const LINES: BudgetLine[] = (
  [
    ['expense', 'Coordination, 28 heures par semaine', null, null, false, 7_234_000],
    ['expense', 'Carburant et entretien', null, null, false, 2_850_000],
    ['expense', 'Assurances', null, null, false, 1_150_000],
    ['expense', 'Conduite bénévole, 2 310 heures', null, null, true, 4_158_000],
    ['revenue', 'Soutien demandé', FUNDER.id, 'asked', false, 4_850_000],
    ['revenue', 'Quatre municipalités (fictives)', null, 'confirmed', false, 3_984_000],
    ['revenue', 'Contribution des passagères et passagers', null, 'received', false, 2_400_000],
    ['revenue', 'Temps bénévole', null, 'confirmed', true, 4_158_000],
  ] as const
).map(([side, label, funderId, state, inKind, amount], index) => ({
  id: testId(800 + index),
  budgetId: testId(799),
  position: index,
  side,
  label,
  funderId,
  state,
  inKind,
  amount,
  fundingId: null,
  actual: null,
  note: '',
}));

const READINGS: PublicReading[] = (
  [
    [
      'aspiration',
      'structuring',
      'Le besoin a été nommé par des personnes sans voiture, puis mesuré par le cégep. L’aspiration guide encore les choix du comité.',
      [1, 2],
    ],
    [
      'rupture',
      'present',
      'Une seule flotte au lieu de sept listes de bénévoles.\n\nLa pratique du covoiturage de rang existait dans les années 1960.',
      [1],
    ],
    [
      'actors_partners',
      'present',
      'Comité à parts égales; deux sièges de passagères sont à pourvoir.',
      [4],
    ],
    [
      'shared_vision',
      'emerging',
      'Neuf municipalités sur onze participent; deux doutent encore.',
      [5],
    ],
    ['diffusion', 'present', 'Une MRC voisine a repris la démarche.', [8]],
    ['changed_practices', 'to_document', '', []],
    ['social_transformation', null, '', []],
  ] as const
).map(([componentId, level, justification, marks]) => ({
  componentId,
  level,
  justification,
  whatChanged: '',
  notes: [],
  evidenceIds: proof(...marks),
}));

const blocks = (): DossierBlock[] =>
  DRAWN_KINDS.map((kind) => ({
    key: kind,
    kind,
    included: true,
    ownText: null,
    writtenOver: null,
    leftOut: [],
  }));

/** Twelve lives, one of each state among them. */
const LIVES: FollowedLife[] = (
  [
    ['ended', 12],
    ['ended', 30],
    ['ended', 55],
    ['unknown', 24],
    ['dormant', 40],
    ['absorbed', 62],
    ...[70, 84, 100, 120, 150, 180].map((months) => ['alive', months] as const),
  ] as const
).map(([state, months]) => ({
  pilotEndedOn: '2010',
  until: '2025-06',
  months,
  state,
  endKind: state === 'ended' ? 'no_funding' : null,
  changed: null,
  isAbout: true,
}));

/** Four fundings, one of each state and one in kind; the part of the initiative is the whole of them. */
const MONEY: DossierMoney = {
  startMonth: 4,
  fundings: (
    [
      ['mission', '2024-04', '2027-03', 'received', 2_400_000],
      ['project', '2023-09', '2026-08', 'received', 10_800_000],
      ['project', '2026-09', '2028-08', 'asked', 4_000_000],
      ['contract', '2026-09', '2028-08', 'probable', 3_200_050],
      ['in_kind', '2025-04', '2027-03', 'confirmed', 960_000],
    ] as const
  ).map(([kind, start, end, state, amount]) => ({
    kind,
    start,
    end,
    states: [{ date: '2023-02', state, amount }],
    instalments: [],
    binned: 0,
  })),
  payments: [
    payment(1, 'Soutien à la mission', 'received', '2024-04', '2027-03'),
    payment(2, 'Transport, 2023-2026', 'received', '2023-09', '2026-08'),
    payment(3, 'Coordination, 2026-2028', 'asked', '2026-09', '2028-08'),
    payment(4, 'Quote-part des municipalités', 'probable', '2026-09', '2028-08'),
  ],
  effects: [
    {
      id: testId(301),
      statement: 'Des personnes sans voiture se rendent à leurs rendez-vous de santé.',
      payments: [payment(2, 'Transport, 2023-2026', 'received', '2023-09', '2026-08')],
    },
  ],
  accountOf: { title: 'Coordination, 2026-2028', funderName: 'Alliance fictive' },
};

function payment(
  number: number,
  title: string,
  state: RevenueState,
  start: string,
  end: string,
): Payment {
  const id = testId(740 + number);
  return { id, source: 'funding', title, state, inKind: false, amount: 100_000, start, end };
}

/** An invented dossier with something in every block. A fresh copy each time. */
export function richSource(): DossierSource {
  return structuredClone({
    today: '2026-03-23',
    kind: 'fictional_example',
    organisation: {
      name: 'CDC fictive de la Rivière-Longue',
      mission: 'Regrouper et soutenir les organismes communautaires de la MRC (fictive).',
      territories: [{ kind: 'mrc', name: 'MRC de la Rivière-Longue (fictive)', mrcCode: '' }],
      neq: '1140000000',
      charityNumber: '',
      privacyOfficer: '',
      colour: '#1F5E6E',
    },
    logo: null,
    portfolio: null,
    lives: LIVES,
    money: MONEY,
    initiative: {
      id: INITIATIVE,
      createdAt: INSTANT,
      updatedAt: INSTANT,
      archivedAt: null,
      title: 'Transport solidaire des rangs',
      summary:
        'Des minibus partagés, conduits par des gens du coin et décidés à plusieurs, pour que l’adresse ne décide plus de ce à quoi on prend part.\n\nLe service relie les rangs de neuf municipalités au village, à l’hôpital et aux organismes. Les passagères et passagers fixent les trajets; des bénévoles conduisent; une coop tient la flotte.',
      socialNeed:
        'Un ménage des rangs sur cinq vit sans voiture ni service depuis 2012. Des rendez-vous de santé sont manqués, des emplois refusés, des liens défaits.\n\nLe portrait de 2014 a été fait avec les personnes concernées, autour de trois soupers.',
      aspiration: 'Que l’adresse ne décide plus de ce à quoi on prend part.',
      practiceBefore:
        'Chaque organisme tenait sa liste de bénévoles et transportait sa clientèle, sans savoir ce que faisaient les autres.',
      practiceNow:
        'Une seule flotte au lieu de sept listes de bénévoles. Les trajets sont fixés par celles et ceux qui s’en servent.',
      ruptureForm: 'otherwise',
      ruptureScope: 'incremental',
      carrier: 'Coop fictive Les Rangs roulent',
      cdcRole: 'cofondatrice; siège au comité; dépose la demande',
      sectors: ['Transport', 'Santé', 'Inclusion'],
      territories: [
        { kind: 'mrc', name: 'MRC de la Rivière-Longue (fictive)', mrcCode: '' },
        { kind: 'municipality', name: 'Saint-Amable-des-Érables (fictif)', mrcCode: '' },
        { kind: 'municipality', name: 'Sainte-Rose-du-Rang (fictif)', mrcCode: '' },
      ],
      source: '',
      stages: (
        [
          ['emergence', '2014-02', 'Trois soupers avec les ménages sans voiture.'],
          ['experimentation', '2016-04', 'Un premier minibus, deux jours par semaine.'],
          ['sustaining', '2018-04-01', 'Neuf municipalités participent.'],
          ['scaling', '2022', 'Une MRC voisine demande la démarche.'],
        ] as const
      ).map(([stage, date, reason], index) => ({
        id: testId(900 + index),
        initiativeId: INITIATIVE,
        stage,
        date,
        reason,
        endKind: null,
      })),
      statusChecks: [],
      followUps: [],
      followUpRhythm: { years: [1, 3, 5, 10], isOwn: false },
      participations: PARTICIPATIONS,
      inKindContributions: CONTRIBUTIONS,
      absences: [],
      evidence: EVIDENCE,
      testimonies: [],
      effects: EFFECTS,
      effectLinks: [],
      indicators: [],
      diffusions: DIFFUSIONS,
      milestones: MILESTONES,
      budgets: [],
      gridApplications: [],
      family: { descents: [], relatives: [] },
    },
    grid: GRID,
    gridVersions: [GRID],
    effectSettings: { recheckMonths: 24, shortMonths: 12, mediumMonths: 36 },
    gridApplication: {
      id: testId(1000),
      initiativeId: INITIATIVE,
      gridVersionId: 'tncdc',
      date: '2025-11-05',
      participants: ['Coop', 'CDC', 'Deux passagères', 'Municipalités'],
      concludedAt: INSTANT,
      inMeeting: false,
      readings: READINGS,
      voices: [],
      corrections: [],
    },
    budget: {
      id: testId(799),
      initiativeId: INITIATIVE,
      title: 'Coordination du transport solidaire',
      start: '2026-09-01',
      end: '2028-08-31',
      fundingId: null,
      lines: LINES,
    },
    funder: FUNDER,
    funders: [FUNDER],
    dossier: {
      id: testId(1100),
      initiativeId: INITIATIVE,
      templateId: 'complete',
      templateVersion: 1,
      title: 'Demande de soutien, Alliance pour la solidarité, 2026–2028',
      programId: testId(701),
      funderId: FUNDER.id,
      budgetId: testId(799),
      fundingId: null,
      gridApplicationId: testId(1000),
      blocks: blocks(),
      pieces: [],
      files: [],
      photos: [],
      updatedAt: INSTANT,
    },
    template: Template.parse({
      id: 'complete',
      name: 'Dossier complet',
      version: 1,
      source: 'Essaim',
      verifiedOn: null,
      blocks: DRAWN_KINDS.map((kind) => ({ key: kind, kind, included: true })),
    }),
  } satisfies DossierSource);
}

/** A dossier of an initiative that has a title and nothing else. */
export function emptySource(): DossierSource {
  const source = richSource();
  return {
    ...source,
    kind: 'own',
    organisation: { ...source.organisation, territories: [], mission: '' },
    initiative: {
      ...source.initiative,
      title: 'Initiative sans rien d’autre',
      summary: '',
      socialNeed: '',
      aspiration: '',
      practiceBefore: '',
      practiceNow: '',
      ruptureForm: null,
      ruptureScope: null,
      carrier: '',
      cdcRole: '',
      sectors: [],
      territories: [],
      stages: [],
      participations: [],
      inKindContributions: [],
      absences: [],
      evidence: [],
      testimonies: [],
      effects: [],
      diffusions: [],
      milestones: [],
    },
    gridApplication: null,
    money: { startMonth: 4, fundings: [], payments: [], effects: [], accountOf: null },
    budget: null,
    funder: null,
    funders: [],
    dossier: {
      ...source.dossier,
      title: 'Dossier vide',
      funderId: null,
      budgetId: null,
      gridApplicationId: null,
    },
  };
}
