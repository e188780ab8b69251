import type { Texts } from '../texts.ts';

export const desk: Texts['desk'] = {
  title: 'Desk and comments',
  lies: (name, moment) => `${name} has taken it (${moment})`,
  liesNowhere: 'Nobody has taken this step yet.',
  claim: 'Claim',
  release: 'Put back',
  assign: 'Assign',
  assignee: 'Assign to',
  choose: 'Choose a colleague',
  follow: 'Follow',
  unfollow: 'Unfollow',
  handovers: 'From desk to desk',
  handedOver: (byName, toName) => {
    if (toName === null) return `${byName} put it back`;
    return toName === byName ? `${byName} claimed it` : `${byName} gave it to ${toName}`;
  },
  comments: 'Comments of colleagues',
  commentHint:
    'Only colleagues who may read the case see them; they are no part of its journal. Within a minute you can take one back.',
  comment: 'Add comment',
  newComment: 'Comment',
  takeBack: 'Take back',
  takeBackOf: (text) => `Take back the comment: ${text}`,
  takenBack: 'Taken back',
};
