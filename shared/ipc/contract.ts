import type { z } from 'zod';
import { accessRequestCalls } from './contract/accessRequests.ts';
import { answerCalls } from './contract/answers.ts';
import { appCalls } from './contract/app.ts';
import { backupCalls } from './contract/backups.ts';
import { binCalls } from './contract/bin.ts';
import type { Call } from './contract/call.ts';
import { changeCalls } from './contract/changes.ts';
import { clockCalls } from './contract/clock.ts';
import { clueCalls } from './contract/clues.ts';
import { correctionNoticeCalls } from './contract/correctionNotices.ts';
import { differenceCalls } from './contract/difference.ts';
import { dossierFileCalls } from './contract/dossierFiles.ts';
import { dossierPhotoCalls } from './contract/dossierPhotos.ts';
import { dossierCalls } from './contract/dossiers.ts';
import { effectPathCalls } from './contract/effectPaths.ts';
import { effectCalls } from './contract/effects.ts';
import { evidenceFileCalls } from './contract/evidenceFiles.ts';
import { followUpCalls } from './contract/followUps.ts';
import { fundingCalls } from './contract/funding.ts';
import { fundingsCalls } from './contract/fundings.ts';
import { gridCalls } from './contract/grid.ts';
import { gridVersionCalls } from './contract/gridVersions.ts';
import { homeCalls } from './contract/home.ts';
import { importCalls } from './contract/imports.ts';
import { incidentCalls } from './contract/incidents.ts';
import { indicatorCalls } from './contract/indicators.ts';
import { initiativeCalls } from './contract/initiatives.ts';
import { meetingCalls } from './contract/meetings.ts';
import { networkCalls } from './contract/network.ts';
import { parcelCalls } from './contract/parcels.ts';
import { pastedRowCalls } from './contract/pastedRows.ts';
import { portfolioCalls } from './contract/portfolio.ts';
import { privacyCalls } from './contract/privacy.ts';
import { protectionCalls } from './contract/protection.ts';
import { recoveryCalls } from './contract/recovery.ts';
import { retentionCalls } from './contract/retention.ts';
import { savedViewCalls } from './contract/savedViews.ts';
import { searchCalls } from './contract/search.ts';
import { selectionCalls } from './contract/selection.ts';
import { stakeholderCalls } from './contract/stakeholders.ts';
import { stripCalls } from './contract/strips.ts';
import { syncedCalls } from './contract/synced.ts';
import { takeOutCalls } from './contract/takeOut.ts';
import { templateFileCalls } from './contract/templateFiles.ts';
import { testimonyCalls } from './contract/testimonies.ts';
import { updateCalls } from './contract/updates.ts';
import { writtenCalls } from './contract/written.ts';
import type { Result } from './errors.ts';
import type { EventName, EventPayload } from './events.ts';

/**
 * The one contract between the window and the main process, put together from its nouns. Each call has
 * the schema of its input, parsed by the register before anything happens, and the schema of its output,
 * which gives its type and which the tests check. Preload, client and handlers derive from it; nothing
 * else crosses.
 */
export const contract = {
  ...appCalls,
  ...portfolioCalls,
  ...protectionCalls,
  ...recoveryCalls,
  ...syncedCalls,
  ...clockCalls,
  ...updateCalls,
  ...homeCalls,
  ...initiativeCalls,
  ...importCalls,
  ...pastedRowCalls,
  ...stripCalls,
  ...selectionCalls,
  ...savedViewCalls,
  ...backupCalls,
  ...binCalls,
  ...changeCalls,
  ...clueCalls,
  ...takeOutCalls,
  ...stakeholderCalls,
  ...effectCalls,
  ...evidenceFileCalls,
  ...testimonyCalls,
  ...followUpCalls,
  ...effectPathCalls,
  ...indicatorCalls,
  ...gridCalls,
  ...meetingCalls,
  ...gridVersionCalls,
  ...fundingCalls,
  ...fundingsCalls,
  ...dossierCalls,
  ...dossierFileCalls,
  ...dossierPhotoCalls,
  ...differenceCalls,
  ...correctionNoticeCalls,
  ...answerCalls,
  ...templateFileCalls,
  ...writtenCalls,
  ...privacyCalls,
  ...retentionCalls,
  ...incidentCalls,
  ...parcelCalls,
  ...networkCalls,
  ...accessRequestCalls,
  ...searchCalls,
} satisfies Record<string, Call<z.ZodType, z.ZodType>>;

export type Contract = typeof contract;
/** Name of a call: `noun.verb`. */
export type Channel = keyof Contract;
export type Input<C extends Channel> = z.input<Contract[C]['input']>;
/** The input as the handler gets it, parsed. */
export type Parsed<C extends Channel> = z.output<Contract[C]['input']>;
export type Output<C extends Channel> = z.output<Contract[C]['output']>;

/** What the preload puts on `window.essaim`: one function a call, one subscription an event. */
export type Bridge = {
  readonly calls: {
    readonly [C in Channel]: (input: Input<C>) => Promise<Result<Output<C>>>;
  };
  readonly on: <E extends EventName>(
    event: E,
    listener: (payload: EventPayload<E>) => void,
  ) => () => void;
};
