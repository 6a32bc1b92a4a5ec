#include "quote/quote_finder.hpp"

namespace inquit::detail {

bool quote_finder::is_fiction(const segmentation& text, workspace& work) const {
    return genres_.fiction(text, work.features) > 0;
}

void quote_finder::find(const segmentation& text, bool fiction, const assembly_options& wanted, workspace& work,
                        quotations& into) const {
    work.finder.find(text, work.stretches);
    speech_.judge(text, work.finder.habits().single_outer, fiction, work.stretches, work.census, work.features);
    work.reports.clear();
    const bool reported = reads_reports(text, fiction, wanted);
    if (reported && (wanted.mixed || wanted.indirect)) {
        reports_.find(text, work.stretches, work.reports, work.report_work);
    } else if (reported) {
        reports_.find_beside_marks(text, work.stretches, work.reports, work.report_work);
    }
    work.assembly.assemble(text, work.stretches, work.census, work.reports, wanted, into);
}

}  // namespace inquit::detail
