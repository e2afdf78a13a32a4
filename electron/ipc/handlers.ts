import type { Contract } from '../../shared/ipc/contract.ts';
import { gesturing } from './gesturing.ts';
import { accessRequestHandlers } from './handlers/accessRequests.ts';
import { answerHandlers } from './handlers/answers.ts';
import { type AppActions, appHandlers } from './handlers/app.ts';
import { backupHandlers } from './handlers/backups.ts';
import { binHandlers } from './handlers/bin.ts';
import { changeHandlers } from './handlers/changes.ts';
import { clockHandlers } from './handlers/clock.ts';
import { clueHandlers } from './handlers/clues.ts';
import { correctionNoticeHandlers } from './handlers/correctionNotices.ts';
import { createDesk, type DeskParts, type HandlersOf } from './handlers/desk.ts';
import { differenceHandlers } from './handlers/difference.ts';
import { dossierFileHandlers } from './handlers/dossierFiles.ts';
import { dossierPhotoHandlers } from './handlers/dossierPhotos.ts';
import { dossierHandlers } from './handlers/dossiers.ts';
import { effectPathHandlers } from './handlers/effectPaths.ts';
import { effectHandlers } from './handlers/effects.ts';
import { evidenceFileHandlers } from './handlers/evidenceFiles.ts';
import { followUpHandlers } from './handlers/followUps.ts';
import { fundingHandlers } from './handlers/funding.ts';
import { fundingsHandlers } from './handlers/fundings.ts';
import { gridHandlers } from './handlers/grid.ts';
import { gridVersionHandlers } from './handlers/gridVersions.ts';
import { homeHandlers } from './handlers/home.ts';
import { importHandlers } from './handlers/imports.ts';
import { incidentHandlers } from './handlers/incidents.ts';
import { indicatorHandlers } from './handlers/indicators.ts';
import { initiativeHandlers } from './handlers/initiatives.ts';
import { meetingHandlers } from './handlers/meetings.ts';
import { networkHandlers } from './handlers/network.ts';
import { parcelHandlers, receivingAt } from './handlers/parcels.ts';
import { pastedRowHandlers } from './handlers/pastedRows.ts';
import { portfolioHandlers } from './handlers/portfolio.ts';
import { privacyHandlers } from './handlers/privacy.ts';
import { protectionHandlers } from './handlers/protection.ts';
import { recoveryHandlers } from './handlers/recovery.ts';
import { retentionHandlers } from './handlers/retention.ts';
import { savedViewHandlers } from './handlers/savedViews.ts';
import { searchHandlers } from './handlers/search.ts';
import { selectionHandlers } from './handlers/selection.ts';
import { stakeholderHandlers } from './handlers/stakeholders.ts';
import { stripHandlers } from './handlers/strips.ts';
import { syncedHandlers } from './handlers/synced.ts';
import { takeOutHandlers } from './handlers/takeOut.ts';
import { templateFileHandlers } from './handlers/templateFiles.ts';
import { testimonyHandlers } from './handlers/testimonies.ts';
import { updateHandlers } from './handlers/updates.ts';
import { writtenHandlers } from './handlers/written.ts';
import { waitingTheirTurn } from './waiting.ts';

/** One function for each call of the contract. */
export type Handlers = HandlersOf<Contract>;

/** Maps every call of the contract to its use case: the compiler asks for the missing ones. What writes waits for the end of a long change. */
export function createHandlers({ app, ...parts }: DeskParts & { app: AppActions }): Handlers {
  const desk = createDesk(parts);
  const receiving = receivingAt(desk);
  const handlers: Handlers = {
    ...appHandlers(desk, app),
    ...portfolioHandlers(desk),
    ...protectionHandlers(desk),
    ...recoveryHandlers(desk),
    ...syncedHandlers(desk),
    ...clockHandlers(desk),
    ...updateHandlers(desk),
    ...homeHandlers(desk),
    ...initiativeHandlers(desk),
    ...importHandlers(desk),
    ...pastedRowHandlers(desk),
    ...stripHandlers(desk),
    ...selectionHandlers(desk),
    ...savedViewHandlers(desk),
    ...backupHandlers(desk),
    ...binHandlers(desk),
    ...changeHandlers(desk),
    ...clueHandlers(desk),
    ...takeOutHandlers(desk),
    ...stakeholderHandlers(desk),
    ...effectHandlers(desk),
    ...evidenceFileHandlers(desk),
    ...testimonyHandlers(desk),
    ...followUpHandlers(desk),
    ...effectPathHandlers(desk),
    ...indicatorHandlers(desk),
    ...gridHandlers(desk),
    ...meetingHandlers(desk),
    ...gridVersionHandlers(desk),
    ...fundingHandlers(desk),
    ...fundingsHandlers(desk),
    ...dossierHandlers(desk),
    ...dossierFileHandlers(desk),
    ...dossierPhotoHandlers(desk),
    ...differenceHandlers(desk),
    ...correctionNoticeHandlers(desk),
    ...answerHandlers(desk),
    ...templateFileHandlers(desk),
    ...writtenHandlers(desk),
    ...privacyHandlers(desk),
    ...retentionHandlers(desk),
    ...incidentHandlers(desk),
    ...parcelHandlers(desk, receiving),
    ...networkHandlers(desk, receiving),
    ...accessRequestHandlers(desk),
    ...searchHandlers(desk),
  };
  return waitingTheirTurn(gesturing(handlers, parts.context), () => parts.session.opening);
}
