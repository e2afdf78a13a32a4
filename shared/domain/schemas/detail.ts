import { z } from 'zod';
import { PORTFOLIO_KINDS } from '../vocabulary.ts';
import { Family } from './descent.ts';
import { Dossier } from './dossier.ts';
import { DossierMoney } from './dossierMoney.ts';
import { EffectLink, EffectSettings } from './effect.ts';
import { FollowUp, FollowUpRhythm, StatusCheck } from './followUp.ts';
import { Budget, Funder } from './funding.ts';
import { GridApplication, PublicApplication } from './grid.ts';
import { GridDefinition } from './gridDefinition.ts';
import { Indicator } from './indicator.ts';
import { Diffusion, Effect, Evidence, Initiative, Milestone, StageChange } from './initiative.ts';
import { OrganisationFields } from './portfolio.ts';
import { PortfolioPicture } from './portfolioPicture.ts';
import { LocalDate } from './primitives.ts';
import { Absence, InKindContribution, Participation } from './stakeholder.ts';
import { FollowedLife } from './survival.ts';
import { Template } from './template.ts';
import { PublicTestimony, Testimony } from './testimony.ts';

/** An initiative with all its parts, each list in the order in which it is shown. */
export const InitiativeDetail = Initiative.extend({
  stages: z.array(StageChange),
  participations: z.array(Participation),
  inKindContributions: z.array(InKindContribution),
  absences: z.array(Absence),
  evidence: z.array(Evidence),
  testimonies: z.array(Testimony),
  effects: z.array(Effect),
  effectLinks: z.array(EffectLink),
  indicators: z.array(Indicator),
  diffusions: z.array(Diffusion),
  milestones: z.array(Milestone),
  statusChecks: z.array(StatusCheck),
  followUps: z.array(FollowUp),
  followUpRhythm: FollowUpRhythm,
  budgets: z.array(Budget),
  gridApplications: z.array(GridApplication),
  family: Family,
});
export type InitiativeDetail = z.infer<typeof InitiativeDetail>;

/** All that a dossier is drawn from, as it stood when it was drawn. Plain data: it crosses to the renderer of PDF and stays, without its logo, in the frozen copy. */
export const DossierSource = z.strictObject({
  /** The day on which the dossier is made. */
  today: LocalDate,
  kind: z.enum(PORTFOLIO_KINDS),
  organisation: OrganisationFields,
  /** PNG or JPEG as a data address, or null. */
  logo: z.string().nullable(),
  /**
   * Blank in a dossier of the whole portfolio (`blankInitiative`). Its applications of the grid have no private note: nothing of those can reach a funder. Of its
   * testimonies, only what a valid consent lets out, without the name of the person; evidence that is a
   * testimony without such a consent is not in it at all.
   */
  initiative: InitiativeDetail.extend({
    gridApplications: z.array(PublicApplication),
    testimonies: z.array(PublicTestimony).default([]),
  }),
  grid: GridDefinition,
  gridApplication: PublicApplication.nullable(),
  /** Every version of the grid that the portfolio has, to follow a component from one to another. */
  gridVersions: z.array(GridDefinition),
  effectSettings: EffectSettings,
  budget: Budget.nullable(),
  funder: Funder.nullable(),
  /** Funders named by the revenues of the budget. */
  funders: z.array(Funder),
  /** How the initiatives of the portfolio live beyond their pilot, without their names. */
  lives: z.array(FollowedLife),
  money: DossierMoney,
  /** Of a dossier of the whole portfolio; null in that of an initiative. */
  portfolio: PortfolioPicture.nullable().default(null),
  dossier: Dossier,
  template: Template,
});
export type DossierSource = z.infer<typeof DossierSource>;

/** What a dossier shows of its initiative, for what looks through its words without drawing it. */
export type ShownSource = Pick<
  DossierSource,
  'dossier' | 'template' | 'initiative' | 'gridApplication' | 'budget'
> & { portfolio: Pick<PortfolioPicture, 'initiatives'> | null };
