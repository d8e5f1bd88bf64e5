/** Where in OneDrive the files go. The person sees it there, so it is called the same in every language. */
export const DRIVE_FOLDER = 'Event attachments'
