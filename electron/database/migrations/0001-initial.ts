import { answers } from './0001/answers.ts';
import { around } from './0001/around.ts';
import { beyond } from './0001/beyond.ts';
import { changes } from './0001/changes.ts';
import { changeTriggers } from './0001/changeTriggers.ts';
import { clues } from './0001/clues.ts';
import { correctionNotices } from './0001/correctionNotices.ts';
import { descent } from './0001/descent.ts';
import { effects } from './0001/effects.ts';
import { facts, knownReadings, words } from './0001/facts.ts';
import { dossiers, funding } from './0001/funding.ts';
import { grid } from './0001/grid.ts';
import { indicators } from './0001/indicators.ts';
import { looks } from './0001/looks.ts';
import { parcels } from './0001/parcels.ts';
import { initiatives, portfolio } from './0001/portfolio.ts';
import { privacy } from './0001/privacy.ts';
import { fileContents, proof } from './0001/proof.ts';
import { stakeholders } from './0001/stakeholders.ts';
import { story } from './0001/story.ts';
import { views } from './0001/views.ts';
import { waiting } from './0001/waiting.ts';

const nouns = [
  portfolio,
  initiatives,
  stakeholders,
  fileContents,
  story,
  beyond,
  effects,
  indicators,
  descent,
  around,
  grid,
  proof,
  funding,
  dossiers,
  answers,
  clues,
  correctionNotices,
  facts,
  knownReadings,
  looks,
  words,
  views,
  waiting,
  privacy,
  parcels,
].join('\n');

/** The first form of the file. Frozen: a change of form is a new migration, never an edit here. */
export const initial = [nouns, changes, changeTriggers(nouns)].join('\n');
