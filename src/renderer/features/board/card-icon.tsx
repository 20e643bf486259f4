import classes from './card-icon.module.css'

type Props = { readonly name: 'clock' | 'hourglass' | 'warning' | 'wave' | 'user' | 'no-user' | 'dots' }

/** A picture of a card as one element: a board draws some two hundred of them with every key of a search. */
export const CardIcon = ({ name }: Props) => <span className={classes['icon']} data-icon={name} aria-hidden />
