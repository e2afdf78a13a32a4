/** Ending of the files in which initiatives are sent. */
export const PARCEL_EXTENSION = 'essaim-envoi';
