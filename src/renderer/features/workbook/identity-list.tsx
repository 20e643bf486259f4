import { Select } from '@mantine/core'
import type { IdentityAnswer, IdentityQuestion } from '#shared/workbook/own/resolve-partners'
import { choose } from '../../actions/merge-workbook'
import { type MergeReview, useMerge } from '../../state/workbook-merge'
import { identityWords as words, mergeWords, rowText } from '../../text/workbook'
import { PartList } from './part-list'
import classes from './workbook.module.css'

/** Rows whose id was lost: whom they mean, with the likest first. */
export function IdentityList({ review }: { readonly review: MergeReview }) {
  return (
    <PartList
      kind="questions"
      total={review.totals.questions}
      title={mergeWords.identities}
      hint={mergeWords.identitiesHint}
      keyOf={({ key }) => key}
    >
      {(question) => <IdentityLine question={question} />}
    </PartList>
  )
}

function IdentityLine({ question }: { readonly question: IdentityQuestion }) {
  const { identities } = useMerge((state) => state.choices)
  const { key, name, sheet, row, candidates } = question
  const answer = (value: string | null): void => {
    if (value !== null) void choose({ identities: { ...identities, [key]: toAnswer(value) } })
  }
  return (
    <>
      <div className={classes['what']}>
        <strong>{name}</strong>
        <span className={classes['place']}>{rowText(sheet, row)}</span>
      </div>
      <Select
        aria-label={words.who(name)}
        placeholder={words.choose}
        w={320}
        data={[
          ...candidates.map((one) => ({
            value: `same ${one.partnerId}`,
            label: words.same(one.name, one.score),
          })),
          { value: 'new', label: words.new },
          { value: 'skip', label: words.nobody },
        ]}
        value={null}
        onChange={answer}
      />
    </>
  )
}

const toAnswer = (value: string): IdentityAnswer =>
  value === 'new' || value === 'skip' ? { kind: value } : { kind: 'same', partnerId: value.slice('same '.length) }
