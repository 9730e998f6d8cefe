/** How the error of a notice reads that was not sent because what it was about is over: no mail of it was lost. */
export const NOBODYS = "nobody is to have it any more";
