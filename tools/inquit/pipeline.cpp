#include "pipeline.hpp"

#include "documents.hpp"
#include "progress.hpp"
#include "rendering.hpp"
#include "terminal.hpp"

#include <oneapi/tbb/global_control.h>
#include <oneapi/tbb/parallel_pipeline.h>

#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <utility>

namespace inquit::program {

namespace {

namespace tbb = oneapi::tbb;

// A document on its way: read, then analysed and rendered in place, then written.
struct job {
    input_document source;
    std::string output;
    std::uint64_t size = 0;
};

// One analyzer a genre and language that a document asks for. Documents may ask for any number of languages: only so many are
// kept.
class analyzers {
  public:
    explicit analyzers(const options& settings) : settings_(settings) {}

    [[nodiscard]] std::shared_ptr<const analyzer> of(genre kind, const std::string& language) {
        constexpr std::size_t most = 32;
        const std::lock_guard lock(mutex_);
        if (all_.size() == most && !all_.contains({kind, language})) all_.clear();
        std::shared_ptr<const analyzer>& one = all_[{kind, language}];
        if (one == nullptr) {
            options own = settings_;
            own.genre = kind;
            own.language = language;
            one = std::make_shared<const analyzer>(own);
        }
        return one;
    }

  private:
    options settings_;
    std::mutex mutex_;
    std::map<std::pair<genre, std::string>, std::shared_ptr<const analyzer>> all_;
};

void analyse(const request& asked, const appearance& look, analyzers& made, job& work) {
    work.size = work.source.text.size();
    if (work.source.problem.empty()) {
        document analysed;
        const cast& known = work.source.known ? *work.source.known : asked.known;
        const std::shared_ptr<const analyzer> own = made.of(work.source.kind, work.source.language);
        const result<void> done =
            known.members.empty() ? own->analyze(work.source.text, analysed) : own->analyze(work.source.text, known, analysed);
        if (done) {
            render(asked, look, work.source, analysed, work.output);
        } else {
            work.source.problem = name(done.error().code);
            work.source.message = message(done.error().code);
            work.source.where = done.error().where;
        }
    }
    if (!work.source.problem.empty()) render_failure(asked, work.source, work.output);
}

void complain(const input_document& source) {
    const std::string line = source.line > 0 ? ":" + std::to_string(source.line) : std::string();
    std::fprintf(stderr, "inquit: %s%s: byte %llu: %s\n", source.file.c_str(), line.c_str(),
                 static_cast<unsigned long long>(source.where), source.message.c_str());
}

std::uint64_t size_of(const request& asked) {
    std::uint64_t total = 0;
    for (const std::string& name : asked.files) {
        std::error_code unknown;
        const auto size = std::filesystem::file_size(name, unknown);
        if (unknown) return 0;
        total += size;
    }
    return total;
}

}  // namespace

int run(const request& asked, std::FILE* to) {
    const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, asked.threads);
    analyzers all_analyzers(asked.analysis);
    const appearance look = appearance_of(asked, to);
    document_reader reader(asked);
    progress shown(wants_progress(asked), size_of(asked));
    bool failed = false;
    bool writable = true;
    const auto write = [&](const std::string& output) {
        writable = writable && std::fwrite(output.data(), 1, output.size(), to) == output.size();
    };
    const auto read_next = [&](tbb::flow_control& flow) -> std::shared_ptr<job> {
        std::optional<input_document> source = writable ? reader.next() : std::nullopt;
        if (!source) {
            flow.stop();
            return nullptr;
        }
        auto work = std::make_shared<job>();
        work->source = std::move(*source);
        return work;
    };
    const auto analyse_one = [&](std::shared_ptr<job> work) {
        analyse(asked, look, all_analyzers, *work);
        return work;
    };
    const auto write_one = [&](const std::shared_ptr<job>& work) {
        if (!work->source.problem.empty()) {
            failed = true;
            complain(work->source);
        }
        write(work->output);
        shown.advance(work->size, 1);
    };
    std::string frame;
    render_start(asked, frame);
    write(frame);
    using job_ptr = std::shared_ptr<job>;
    tbb::parallel_pipeline(std::size_t{4} * asked.threads,
                           tbb::make_filter<void, job_ptr>(tbb::filter_mode::serial_in_order, read_next) &
                               tbb::make_filter<job_ptr, job_ptr>(tbb::filter_mode::parallel, analyse_one) &
                               tbb::make_filter<job_ptr, void>(tbb::filter_mode::serial_in_order, write_one));
    shown.finish();
    frame.clear();
    render_end(asked, frame);
    write(frame);
    writable = writable && std::fflush(to) == 0;
    if (!writable) std::fputs("inquit: cannot write the output\n", stderr);
    return failed || !writable ? 1 : 0;
}

}  // namespace inquit::program
