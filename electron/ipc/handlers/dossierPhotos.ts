import type { dossierPhotoCalls } from '../../../shared/ipc/contract/dossierPhotos.ts';
import * as dossierPhotos from '../../services/dossierPhotos.ts';
import type { Desk, HandlersOf } from './desk.ts';

/** Answers the calls of `contract/dossierPhotos.ts`. */
export function dossierPhotoHandlers({
  read,
  write,
  context,
  dossierPhotos: photos,
}: Desk): HandlersOf<typeof dossierPhotoCalls> {
  return {
    'dossierPhoto.add': (input) => photos.add(write(), input),
    'dossierPhoto.drop': (input) => photos.drop(write(), input),
    'dossierPhoto.picture': (input) => photos.picture(read(), input),
    'dossierPhoto.take': (input) => photos.take(write(), input),
    'dossierPhoto.update': (input) => dossierPhotos.update(write(), context, input),
    'dossierPhoto.move': (input) => dossierPhotos.move(write(), context, input),
    'dossierPhoto.remove': (input) => dossierPhotos.remove(write(), context, input),
  };
}
