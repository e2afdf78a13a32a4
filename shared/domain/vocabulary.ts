/**
 * The closed lists of the model. « The statement » is the TNCDC's, « L'innovation sociale,
 * naturellement communautaire » (Table nationale des CDC). Each value is stored as written here, so a value is never renamed:
 * a new meaning gets a new value. French words for them are in `shared/strings`.
 */

/** Where an initiative stands; returns to an earlier stage are allowed. Proposed after the Open Book of Social Innovation; the statement regrets that projects stop at the pilot. */
export const STAGES = [
  'emergence',
  'experimentation',
  'sustaining',
  'scaling',
  'institutionalisation',
  'dormant',
  'closed',
] as const;
export type Stage = (typeof STAGES)[number];

/** Why an initiative ended; a practice that was absorbed goes on elsewhere. Null in a record: nobody noted it. */
export const END_KINDS = [
  'completed',
  'no_funding',
  'no_succession',
  'absorbed',
  'refused',
  'other',
  'unknown',
] as const;
export type EndKind = (typeof END_KINDS)[number];

/** How an initiative is found to be when somebody asks. « Unknown » is an answer. */
export const STATUSES = [
  'alive',
  'transformed',
  'absorbed',
  'replicated',
  'closed',
  'unknown',
] as const;
export type Status = (typeof STATUSES)[number];

/** What came of a follow-up: news; nobody answered; nobody asks any more. */
export const FOLLOW_UP_OUTCOMES = ['answered', 'silence', 'dropped'] as const;
export type FollowUpOutcome = (typeof FOLLOW_UP_OUTCOMES)[number];

/** Form of the rupture. The statement: « innover n'est pas faire nouveau, mais faire autrement »; the three are worth the same. */
export const RUPTURE_FORMS = ['new', 'otherwise', 'rerooted'] as const;
export type RuptureForm = (typeof RUPTURE_FORMS)[number];

/** Scope of the rupture (the statement's note 2), or not decided yet. */
export const RUPTURE_SCOPES = ['incremental', 'radical', 'to_see'] as const;
export type RuptureScope = (typeof RUPTURE_SCOPES)[number];

/** How an initiative descends from another, or goes on in it. */
export const DESCENT_KINDS = [
  'born_of',
  'merged_into',
  'taken_over_by',
  'practice_survives_in',
] as const;
export type DescentKind = (typeof DESCENT_KINDS)[number];

/** Who a stakeholder is. */
export const STAKEHOLDER_KINDS = [
  'participants',
  'community_organisation',
  'cdc',
  'municipality',
  'public_institution',
  'education_research',
  'social_economy',
  'business',
  'foundation',
  'other',
] as const;
export type StakeholderKind = (typeof STAKEHOLDER_KINDS)[number];

/** Power of decision, from being told to governing together. */
export const POWERS = ['informed', 'consulted', 'co_deciding', 'co_governing'] as const;
export type Power = (typeof POWERS)[number];

/** The four phases in which stakeholders take part (the statement, after Cloutier, 2003: 38). */
export const PHASES = ['awareness', 'causes', 'solutions', 'implementation'] as const;
export type Phase = (typeof PHASES)[number];

/** The three proximities of territorial anchoring (the statement, after Besançon and Chochoy, 2015). */
export const PROXIMITIES = ['geographic', 'organisational', 'institutional'] as const;
export type Proximity = (typeof PROXIMITIES)[number];

/** What came of an absence around the table: something was tried; they joined; nobody looks for them any more. The last two close it. */
export const ABSENCE_OUTCOMES = ['tried', 'joined', 'let_go'] as const;
export type AbsenceOutcome = (typeof ABSENCE_OUTCOMES)[number];

/** Kinds of territory that an initiative names. */
export const TERRITORY_KINDS = [
  'mrc',
  'municipality',
  'borough',
  'neighbourhood',
  'other',
] as const;
export type TerritoryKind = (typeof TERRITORY_KINDS)[number];

/**
 * What a reading of one component says. Four different things, not four degrees: nothing may add,
 * average or rank them (the statement has no score and regrets that novelty is used to shrink legitimacy).
 */
export const READING_LEVELS = ['to_document', 'emerging', 'present', 'structuring'] as const;
export type ReadingLevel = (typeof READING_LEVELS)[number];

/** Groups whose voices are kept around the table; the order is that of a list, not of weight. */
export const VOICE_GROUPS = [
  'coordination',
  'carrier',
  'participants',
  'partners',
  'municipality',
  'funder',
  'other',
] as const;
export type VoiceGroup = (typeof VOICE_GROUPS)[number];

/** Where a version of the grid comes from: shipped with Essaim, or made by the CDC. */
export const GRID_ORIGINS = ['shipped', 'own'] as const;
export type GridOrigin = (typeof GRID_ORIGINS)[number];

/** Level at which an effect shows: micro (individual, organisation), meso (territory), macro (society). The statement, after Cloutier and Besançon. */
export const EFFECT_LEVELS = ['individual', 'organisation', 'territory', 'society'] as const;
export type EffectLevel = (typeof EFFECT_LEVELS)[number];

/** What an effect changes. */
export const EFFECT_NATURES = [
  'living_conditions',
  'agency',
  'practices',
  'ways_of_thinking',
  'institutions',
] as const;
export type EffectNature = (typeof EFFECT_NATURES)[number];

/** Proposed bands: short under 1 year, medium 1 to 3, long 3 and more. The statement gives none; it asks for a plurality of temporalities. */
export const TEMPORALITIES = ['short', 'medium', 'long'] as const;
export type Temporality = (typeof TEMPORALITIES)[number];

/** Whether an effect is a change for the better or for the worse, as the persons concerned say it. */
export const POLARITIES = ['positive', 'negative'] as const;
export type Polarity = (typeof POLARITIES)[number];

/** How sure we are that the initiative contributed. */
export const CONFIDENCES = ['low', 'medium', 'high'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** Whether an effect still holds: « inconnu » is an answer. */
export const RECHECK_ANSWERS = ['holds', 'changed', 'gone', 'unknown'] as const;
export type RecheckAnswer = (typeof RECHECK_ANSWERS)[number];

/** Where an indicator is hoped to go. */
export const INDICATOR_DIRECTIONS = ['up', 'down', 'keep'] as const;
export type IndicatorDirection = (typeof INDICATOR_DIRECTIONS)[number];

/**
 * How a practice spreads. Three modes (the statement, after Besançon, 2013: 55); learning is split in two
 * because Figure 2 draws that of individuals apart from that of organisations.
 */
export const DIFFUSION_MODES = [
  'transfer',
  'learning_individuals',
  'learning_organisations',
  'selection',
] as const;
export type DiffusionMode = (typeof DIFFUSION_MODES)[number];

/** What is transferred. The statement: « c'est davantage le processus qui mérite d'être diffusé ». */
export const TRANSFERRED = ['process', 'service', 'approach'] as const;
export type Transferred = (typeof TRANSFERRED)[number];

/** Whether what spread is still in use where it went. */
export const USE_ANSWERS = ['in_use', 'changed', 'stopped', 'unknown'] as const;
export type UseAnswer = (typeof USE_ANSWERS)[number];

/** What a piece of evidence is. */
export const EVIDENCE_KINDS = ['file', 'link', 'reference', 'testimony'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** What a person consents that a testimony be used for. Loi 25 asks for a purpose; the four are ours. */
export const CONSENT_PURPOSES = ['funding', 'promotion', 'learning', 'research'] as const;
export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number];

/** Who may read or hear it. */
export const CONSENT_AUDIENCES = ['funders', 'partners', 'members', 'public'] as const;
export type ConsentAudience = (typeof CONSENT_AUDIENCES)[number];

/** In what form. A voice or a face is personal information by itself. */
export const CONSENT_MEDIA = ['document', 'web', 'voice', 'image'] as const;
export type ConsentMedium = (typeof CONSENT_MEDIA)[number];

/** How a consent was given. */
export const CONSENT_MANNERS = ['written', 'oral', 'recorded'] as const;
export type ConsentManner = (typeof CONSENT_MANNERS)[number];

/** The two sides of a budget. */
export const BUDGET_SIDES = ['revenue', 'expense'] as const;
export type BudgetSide = (typeof BUDGET_SIDES)[number];

/** State of a revenue or of a funding. A promise is not money: « demandé », « confirmé » and « reçu » are never mixed, and what was refused pays nothing. */
export const REVENUE_STATES = ['asked', 'probable', 'confirmed', 'received', 'refused'] as const;
export type RevenueState = (typeof REVENUE_STATES)[number];

/** The states that pay, or may: all but what was refused. */
export const PAYING_STATES = ['asked', 'probable', 'confirmed', 'received'] as const;
export type PayingState = (typeof PAYING_STATES)[number];

/** What a funding is for: the whole mission, one project, a service sold or delegated, the organisation's own money, what is given in kind. */
export const FUNDING_KINDS = ['mission', 'project', 'contract', 'own', 'in_kind'] as const;
export type FundingKind = (typeof FUNDING_KINDS)[number];

/** The kinds of a funding that somebody else gives. */
export const GIVEN_KINDS = FUNDING_KINDS.filter((kind) => kind !== 'own');

/** Where a report to a funder stands. */
export const REPORT_STATES = ['to_do', 'sent', 'accepted'] as const;
export type ReportState = (typeof REPORT_STATES)[number];

/** What a portfolio is: an organisation's own, the example made of public facts, or the invented one. */
export const PORTFOLIO_KINDS = [
  'own',
  'public_example',
  'fictional_example',
  /** What came by parcels, from one portfolio or from many; nobody writes in it. */
  'collection',
] as const;
export type PortfolioKind = (typeof PORTFOLIO_KINDS)[number];

/** What a copy of the portfolio was made for; `found` lay in the folder of copies without being in its register. */
export const BACKUP_REASONS = [
  'opening',
  'work',
  'closing',
  'bulk',
  'migration',
  'restoring',
  'asked',
  'found',
] as const;
export type BackupReason = (typeof BACKUP_REASONS)[number];

/** What became of a record since a copy was made. */
export const RECORD_DIFFERENCES = ['gone', 'changed', 'new'] as const;
export type RecordDifference = (typeof RECORD_DIFFERENCES)[number];

/** By what a copy of the portfolio opens: nothing, the password of the portfolio, or another one, of before. */
export const COPY_PASSWORDS = ['none', 'own', 'other'] as const;
export type CopyPassword = (typeof COPY_PASSWORDS)[number];

/** How wide a photo is in a dossier: the whole text, half of it, a quarter. */
export const PHOTO_WIDTHS = ['whole', 'half', 'quarter'] as const;
export type PhotoWidth = (typeof PHOTO_WIDTHS)[number];

/** Who can be recognised in a photo: nobody, or persons who allowed it for a dossier. */
export const PHOTO_PERSONS = ['nobody', 'allowed'] as const;
export type PhotoPersons = (typeof PHOTO_PERSONS)[number];

/** Why a file given with a dossier cannot be appended to it. */
export const ANNEX_FAULTS = ['kind', 'encrypted', 'damaged', 'too_many_pages', 'form'] as const;
export type AnnexFault = (typeof ANNEX_FAULTS)[number];

/** Where something that a funder wants with the request stands. */
export const PIECE_STATES = ['missing', 'have', 'not_needed'] as const;
export type PieceState = (typeof PIECE_STATES)[number];

/** Why a dossier was sent: only a request waits for an answer. */
export const SENDING_PURPOSES = ['request', 'report', 'information'] as const;
export type SendingPurpose = (typeof SENDING_PURPOSES)[number];

/** What a funder answers to a request, or that it was taken back before. */
export const ANSWER_OUTCOMES = ['accepted', 'partly', 'refused', 'withdrawn'] as const;
export type AnswerOutcome = (typeof ANSWER_OUTCOMES)[number];

/** What the file holds of persons: names of testimonies, contacts, persons reached, present, heard, in charge, who asked. */
export const PERSONAL_KINDS = [
  'testimony',
  'contact',
  'follow_up',
  'participant',
  'voice',
  'responsible',
  'access_request',
] as const;
export type PersonalKind = (typeof PERSONAL_KINDS)[number];

/** What may be destroyed or anonymised once a time is over. */
export const RETENTION_KINDS = [
  'testimony',
  'contact',
  'follow_up',
  'participant',
  'access_request',
  'incident',
  'bin',
] as const;
export type RetentionKind = (typeof RETENTION_KINDS)[number];

/** What is decided of something whose time is over. */
export const RETENTION_DECISIONS = ['destroyed', 'anonymised', 'kept'] as const;
export type RetentionDecision = (typeof RETENTION_DECISIONS)[number];

/** Whether an incident carries a risk of serious injury; null in a record: not assessed yet. */
export const SERIOUS_RISKS = ['yes', 'no'] as const;
export type SeriousRisk = (typeof SERIOUS_RISKS)[number];

/** What a person asks about what is held on them. */
export const ACCESS_KINDS = ['access', 'correction'] as const;
export type AccessKind = (typeof ACCESS_KINDS)[number];

/** What was answered to such a request. */
export const ACCESS_OUTCOMES = ['given', 'partly', 'refused', 'nothing_held'] as const;
export type AccessOutcome = (typeof ACCESS_OUTCOMES)[number];
