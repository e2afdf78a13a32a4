/**
 * Why a call was refused. A code crosses the border, never a message or a stack; the sentence for the
 * person (what happened, what is safe, what to do) is in `shared/strings`, the details in the log.
 */
export const ERROR_CODES = [
  /** The input is not of the call's form; nothing was done. */
  'invalid_input',
  /** An end would come before its start. */
  'end_before_start',
  /** A consent says for what, for whom or in what form of nothing: nobody consented to that. */
  'consent_to_nothing',
  /** No portfolio is open. */
  'no_portfolio',
  /** The record is not in the portfolio any more. */
  'not_found',
  /** The initiative lies in the bin; nothing of it is read or changed until it is restored. */
  'in_bin',
  /** A change of several initiatives is not the last ones any more, or one of them changed since; nothing was done. */
  'cannot_undo',
  /** What a record was part of, or refers to, is not there any more: it cannot be brought back without it. */
  'parent_gone',
  /** What was said there is never written over, only followed or corrected: it is not brought back. */
  'stays_as_said',
  /** A rule of the file refuses today what a record was; nothing was written. */
  'no_longer_fits',
  /** What the record was has been deleted for good, from the journal too. */
  'was_destroyed',
  /** The record is already as it was. */
  'nothing_differs',
  /** The application of the grid is concluded and sealed. */
  'sealed',
  /** A concluded application of the grid stands on this evidence, which stays as it was. */
  'evidence_sealed',
  /** An initiative would be born of one that was born of it. */
  'descent_cycle',
  /** A reading differs from the last concluded one, and nothing says what changed; the application stays open. */
  'change_unexplained',
  /** The version of the grid is not complete, so no application can use it yet. */
  'grid_incomplete',
  /** The text of the version of the grid is not the one that was kept: something else than Essaim changed it. */
  'grid_altered',
  /** The version of the grid would hold more text than one may; the draft stays as it was. */
  'grid_too_large',
  /** The name, or an alias, is another stakeholder's in the register. */
  'name_taken',
  /** Two stakeholders made one would have more names, or longer texts, than one may have; they stay two. */
  'merge_too_long',
  /** A later merge stands on what this one made; it must be undone first. */
  'merge_order',
  /** The stakeholder takes part in an initiative, or adopted something: it stays in the register. */
  'stakeholder_used',
  /** The portfolio is open read-only (open elsewhere, or the file may not be written). */
  'read_only',
  /** The file is a portfolio of a newer version of Essaim. */
  'file_newer',
  /** The file is not a portfolio. */
  'file_foreign',
  /** The portfolio has a password; it must be given first. */
  'password_needed',
  /** The password, or the key of a recovery sheet, is not that of the portfolio. */
  'password_wrong',
  /** The file is a portfolio, but damaged. */
  'file_damaged',
  /** The file is not there any more. */
  'file_missing',
  /** The system refuses to read or write the file. */
  'file_denied',
  /** The name of the file is too long or ends in a space, or its folder lies too deep: a portfolio could not be written there. */
  'name_unfit',
  /** There is no room left on the disk. */
  'disk_full',
  /** There is no room left where a file that leaves the portfolio is written. */
  'place_full',
  /** The file to write exists and is being used, or the folder cannot be written. */
  'cannot_write',
  /** The system found nothing to open a file with, or refused. */
  'no_viewer',
  /** What was written, a file or a folder, is no longer where it was. */
  'written_moved',
  /** The file is larger than evidence may hold; nothing was kept. */
  'file_too_large',
  /** The file holds nothing; nothing was kept. */
  'file_empty',
  /** The file changed, or went, while it was read; nothing was kept. */
  'file_changed',
  /** The file is no sheet that can be read: an older workbook, one with a password, something else. */
  'sheet_kind',
  /** The workbook, or a part of it, is broken. */
  'sheet_damaged',
  /** The sheet holds more than may be read, or unpacks to more. */
  'sheet_too_large',
  /** The sheet has no row that says something. */
  'sheet_empty',
  /** A sheet is being written: no other one comes in meanwhile, nor is anything more said of it. */
  'import_under_way',
  /** The kind of the file is not one that is opened from here; it can be saved as a copy. */
  'cannot_open_kind',
  /** The content of a file is not the one that was kept: something else than Essaim changed it. */
  'content_altered',
  /** A text of the dossier has the words or the name of a person without a valid consent; nothing was printed. */
  'consent_missing',
  /** The image is neither PNG nor JPEG, or is too large. */
  'bad_image',
  /** A line of a budget would take more than what is left of its funding; it stays as it was. */
  'over_funding',
  /** The budget does not balance, so the dossier cannot be printed with it. */
  'unbalanced_budget',
  /** The dossier is a request that prints its budget and does not say what it asks of its funder; nothing was printed. */
  'asked_missing',
  /** A text of the dossier is longer than its template takes; nothing was printed. */
  'text_too_long',
  /** An answer that the template asks for is not written; nothing was printed. */
  'answer_missing',
  /** The dossier has more pages than its template takes; nothing was written. */
  'too_many_pages',
  /** A photo of the dossier has no words for who does not see it, or nobody looked who is in it; nothing was printed. */
  'photo_unready',
  /** A calendar, a table or a grid on paper would have the name of a person who told something, or words without consent; nothing was written. */
  'person_told',
  /** Nothing is chosen that could be sent. */
  'parcel_empty',
  /** The file is no parcel of initiatives. */
  'parcel_foreign',
  /** The parcel was made by a later version. */
  'parcel_newer',
  /** The parcel is not as it was made: something changed it, or it never could be; nothing was kept. */
  'parcel_altered',
  /** The parcel names what came from another portfolio; nothing was kept. */
  'parcel_taken',
  /** A version of the grid in the parcel is not what it says, or not the one that ships; nothing was kept. */
  'parcel_grid',
  /** The parcel says that it was made later than now; nothing was kept. */
  'parcel_future',
  /** The parcel is here already, or a later one of the same portfolio is. */
  'parcel_here',
  /** The open portfolio is not a collection of what was received. */
  'not_a_collection',
  /** Nothing answers at the address of the network. */
  'network_unreachable',
  /** The server of the network does not encrypt; nothing was sent. */
  'network_no_tls',
  /** The certificate of the server is not of the authority of the network, or not of today; nothing was sent. */
  'network_certificate',
  /** The certificate of the server is of another name; nothing was sent. */
  'network_name',
  /** The server refuses the account or its password. */
  'network_password',
  /** The account has no right to what was asked. */
  'network_rights',
  /** The server answers, and keeps no depot of Essaim of a form that is known. */
  'network_foreign',
  /** The server said more than was asked; the connection was ended, and nothing kept. */
  'network_excess',
  /** The server asks for the password itself, or a weak print of it; it was not sent. */
  'network_password_bare',
  /** The depot has no room for this parcel, or none left for this account. */
  'network_full',
  /** The connection was cut, and could not be made anew; what arrived stays. */
  'network_cut',
  /** A parcel is not in the depot any more. */
  'network_gone',
  /** What was asked for at once is more than is kept in memory; what came before stays. */
  'network_much',
  /** A file is no certificate. */
  'network_not_certificate',
  /** The checks of the dossier say something that the person did not see; nothing was printed. */
  'checks_changed',
  /** The files that the dossier would append are too large together; nothing changed. */
  'annexes_too_large',
  /** A copy is no longer, bit for bit, the one that was proved; it does not serve. */
  'copy_altered',
  /** A copy is of an older form of the file: it is not compared, record by record, with today's. */
  'copy_older',
  /** A file beside the portfolio is no copy of it. */
  'copy_foreign',
  /** A file beside the portfolio is a copy of it, but damaged. */
  'copy_damaged',
  /** The second place for copies is not there any more. */
  'place_gone',
  /** The second place for copies may not be written. */
  'place_denied',
  /** A text is no whole export of a portfolio of this form, or a file that it names is not there; no portfolio was made. */
  'export_unreadable',
  /** A dossier was begun from the template, which stays. */
  'template_used',
  /** An incident stays in the register for five years after it was known. */
  'incident_kept',
  /** The person stopped it. */
  'cancelled',
  /** Anything else; the log has the details. */
  'unexpected',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** What every call answers: its value, or why not. `about`: the record that a refusal is about, by its own name. */
export type Result<T> = { ok: true; value: T } | { ok: false; code: ErrorCode; about?: string };

/** A refusal that a service raises on purpose; the register turns it into its code. */
export class Refusal extends Error {
  readonly code: ErrorCode;
  /** The record it is about, as the person named it; never in the log. */
  readonly about: string | undefined;
  constructor(code: ErrorCode, options?: { cause?: unknown; about?: string | undefined }) {
    super(code, options);
    this.name = 'Refusal';
    this.code = code;
    this.about = options?.about;
  }
}
