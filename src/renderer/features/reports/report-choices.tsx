import { Checkbox, NativeSelect, SegmentedControl, Select, Stack } from '@mantine/core'
import type { Partner } from '#shared/domain/records/partner'
import { isPerPartner, reportKinds, type ReportKind } from '#shared/report/report'
import { papers, partnerChoices, reportOrders, reviewSections } from '#shared/report/report-choice'
import { setReportChoice, useReportChoice } from '../../state/reports'
import { pageWords } from '../../text/report-page'
import { orderNames, reportNames, sectionNames, whichNames } from '../../text/reports'

const kindChoices = reportKinds.map((value) => ({ value, label: reportNames[value] }))
const orderChoices = reportOrders.map((value) => ({ value, label: orderNames[value] }))

const whichChoices = (kind: ReportKind, anyChosen: boolean) =>
  partnerChoices
    .filter((value) => (value !== 'due' || kind !== 'exit') && (value !== 'chosen' || anyChosen))
    .map((value) => ({ value, label: whichNames[value] }))

/** What to print, about whom, and on which paper. */
export function ReportChoices({ possible }: { readonly possible: readonly Partner[] }) {
  const { kind, which, partnerId, chosenIds, order, sections, paper, files } = useReportChoice()
  const shownWhich = kind === 'exit' && which === 'due' ? 'all' : which
  return (
    <Stack gap="sm">
      <NativeSelect
        label={pageWords.kind}
        value={kind}
        data={kindChoices}
        onChange={({ currentTarget }) => setReportChoice({ kind: currentTarget.value as ReportKind })}
      />
      <NativeSelect
        label={pageWords.which}
        value={shownWhich}
        data={whichChoices(kind, chosenIds.size > 0)}
        onChange={({ currentTarget }) => setReportChoice({ which: currentTarget.value as typeof which })}
      />
      {which === 'one' ? (
        <Select
          label={pageWords.partner}
          placeholder={pageWords.choosePartner}
          searchable
          limit={100}
          value={partnerId}
          data={possible.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(value) => setReportChoice({ partnerId: value })}
        />
      ) : (
        <NativeSelect
          label={pageWords.order}
          value={order}
          data={orderChoices}
          onChange={({ currentTarget }) => setReportChoice({ order: currentTarget.value as typeof order })}
        />
      )}
      {kind === 'review' ? (
        <Checkbox.Group
          label={pageWords.sections}
          value={[...sections]}
          onChange={(chosen) =>
            setReportChoice({ sections: reviewSections.filter((section) => chosen.includes(section)) })
          }
        >
          <Stack gap={8} mt={4}>
            {reviewSections.map((section) => (
              <Checkbox key={section} size="sm" value={section} label={sectionNames[section]} />
            ))}
          </Stack>
        </Checkbox.Group>
      ) : null}
      <SegmentedControl
        aria-label={pageWords.paper}
        value={paper}
        data={[...papers]}
        onChange={(value) => setReportChoice({ paper: value })}
      />
      {isPerPartner(kind) ? (
        <SegmentedControl
          aria-label={pageWords.files}
          value={files}
          data={[
            { value: 'one', label: pageWords.filesNames.one },
            { value: 'each', label: pageWords.filesNames.each },
          ]}
          onChange={(value) => setReportChoice({ files: value })}
        />
      ) : null}
    </Stack>
  )
}
