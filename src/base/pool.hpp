// Reusable per-call memory for an immutable object that many threads call.
#pragma once

#include <memory>
#include <mutex>
#include <utility>
#include <vector>

namespace inquit::detail {

// Hands out objects that keep their capacity between calls. The lock is held for a push or a pop only. At most as many objects
// exist as calls ever ran at once.
template <class T>
class pool {
  public:
    class lease {
      public:
        lease(pool& from, std::unique_ptr<T> item) : from_(&from), item_(std::move(item)) {}
        ~lease() { from_->put(std::move(item_)); }
        lease(const lease&) = delete;
        lease& operator=(const lease&) = delete;
        T& operator*() const noexcept { return *item_; }
        T* operator->() const noexcept { return item_.get(); }

      private:
        pool* from_;
        std::unique_ptr<T> item_;
    };

    // An idle object, or a new one made from `arguments`.
    template <class... Arguments>
    [[nodiscard]] lease borrow(const Arguments&... arguments) {
        return lease(*this, take(arguments...));
    }

  private:
    template <class... Arguments>
    std::unique_ptr<T> take(const Arguments&... arguments) {
        {
            const std::lock_guard lock(mutex_);
            if (!idle_.empty()) {
                std::unique_ptr<T> item = std::move(idle_.back());
                idle_.pop_back();
                return item;
            }
            idle_.reserve(++made_);  // so that put() cannot fail
        }
        return std::make_unique<T>(arguments...);
    }
    void put(std::unique_ptr<T> item) noexcept {
        const std::lock_guard lock(mutex_);
        idle_.push_back(std::move(item));
    }

    std::mutex mutex_;
    std::vector<std::unique_ptr<T>> idle_;
    std::size_t made_ = 0;
};

}  // namespace inquit::detail
