import type { NAMESPACES } from '../fr-CA/index.ts';
import annex from './annex.json' with { type: 'json' };
import answer from './answer.json' with { type: 'json' };
import backup from './backup.json' with { type: 'json' };
import bin from './bin.json' with { type: 'json' };
import board from './board.json' with { type: 'json' };
import bulk from './bulk.json' with { type: 'json' };
import calendar from './calendar.json' with { type: 'json' };
import cli from './cli.json' with { type: 'json' };
import clock from './clock.json' with { type: 'json' };
import common from './common.json' with { type: 'json' };
import compare from './compare.json' with { type: 'json' };
import descent from './descent.json' with { type: 'json' };
import difference from './difference.json' with { type: 'json' };
import diffusion from './diffusion.json' with { type: 'json' };
import dossier from './dossier.json' with { type: 'json' };
import dossiers from './dossiers.json' with { type: 'json' };
import effect from './effect.json' with { type: 'json' };
import errors from './errors.json' with { type: 'json' };
import evidence from './evidence.json' with { type: 'json' };
import figure from './figure.json' with { type: 'json' };
import followUp from './followUp.json' with { type: 'json' };
import funding from './funding.json' with { type: 'json' };
import grid from './grid.json' with { type: 'json' };
import gridVersion from './gridVersion.json' with { type: 'json' };
import handover from './handover.json' with { type: 'json' };
import help from './help.json' with { type: 'json' };
import home from './home.json' with { type: 'json' };
import importing from './import.json' with { type: 'json' };
import indicator from './indicator.json' with { type: 'json' };
import initiative from './initiative.json' with { type: 'json' };
import journal from './journal.json' with { type: 'json' };
import list from './list.json' with { type: 'json' };
import meeting from './meeting.json' with { type: 'json' };
import money from './money.json' with { type: 'json' };
import network from './network.json' with { type: 'json' };
import notice from './notice.json' with { type: 'json' };
import paper from './paper.json' with { type: 'json' };
import parcel from './parcel.json' with { type: 'json' };
import pasting from './pasting.json' with { type: 'json' };
import path from './path.json' with { type: 'json' };
import portable from './portable.json' with { type: 'json' };
import portfolio from './portfolio.json' with { type: 'json' };
import portrait from './portrait.json' with { type: 'json' };
import privacy from './privacy.json' with { type: 'json' };
import protection from './protection.json' with { type: 'json' };
import recovery from './recovery.json' with { type: 'json' };
import register from './register.json' with { type: 'json' };
import search from './search.json' with { type: 'json' };
import sector from './sector.json' with { type: 'json' };
import settings from './settings.json' with { type: 'json' };
import sheet from './sheet.json' with { type: 'json' };
import shortcut from './shortcut.json' with { type: 'json' };
import stage from './stage.json' with { type: 'json' };
import stakeholder from './stakeholder.json' with { type: 'json' };
import strip from './strip.json' with { type: 'json' };
import survival from './survival.json' with { type: 'json' };
import synced from './synced.json' with { type: 'json' };
import template from './template.json' with { type: 'json' };
import testimony from './testimony.json' with { type: 'json' };
import time from './time.json' with { type: 'json' };
import underneath from './underneath.json' with { type: 'json' };
import vocabulary from './vocabulary.json' with { type: 'json' };
import welcome from './welcome.json' with { type: 'json' };
import writing from './writing.json' with { type: 'json' };

/** Every string in the English of Canada: the keys of French, each and no other (`tests/unit/strings-english.test.ts`). */
export const enCA = {
  annex,
  answer,
  backup,
  bin,
  board,
  bulk,
  calendar,
  cli,
  compare,
  common,
  descent,
  difference,
  diffusion,
  dossier,
  dossiers,
  effect,
  errors,
  evidence,
  figure,
  followUp,
  handover,
  funding,
  grid,
  gridVersion,
  help,
  home,
  import: importing,
  indicator,
  initiative,
  recovery,
  privacy,
  register,
  search,
  sector,
  journal,
  list,
  meeting,
  money,
  network,
  notice,
  paper,
  portable,
  portfolio,
  portrait,
  protection,
  settings,
  shortcut,
  sheet,
  stage,
  stakeholder,
  synced,
  clock,
  template,
  testimony,
  strip,
  survival,
  parcel,
  pasting,
  path,
  time,
  underneath,
  vocabulary,
  welcome,
  writing,
} as const satisfies Record<(typeof NAMESPACES)[number], object>;
