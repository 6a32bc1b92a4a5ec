#include "base/pool.hpp"

#include <boost/test/unit_test.hpp>

#include <atomic>
#include <thread>
#include <vector>

using namespace inquit::detail;

namespace {

struct thing {
    std::vector<int> kept;
    std::atomic<int> users{0};
};

}  // namespace

BOOST_AUTO_TEST_CASE(returned_object_is_lent_again_with_what_it_holds) {
    pool<thing> things;
    const thing* first = nullptr;
    {
        const auto lease = things.borrow();
        first = &*lease;
        lease->kept.assign(100, 7);
    }
    const auto again = things.borrow();
    BOOST_TEST(&*again == first);
    BOOST_TEST(again->kept.size() == 100U);
}

BOOST_AUTO_TEST_CASE(objects_lent_at_once_are_different) {
    pool<thing> things;
    const auto one = things.borrow();
    const auto two = things.borrow();
    const auto three = things.borrow();
    BOOST_TEST(&*one != &*two);
    BOOST_TEST(&*two != &*three);
    BOOST_TEST(&*one != &*three);
}

BOOST_AUTO_TEST_CASE(no_two_threads_hold_one_object) {
    pool<thing> things;
    std::atomic<int> shared{0};
    const auto work = [&] {
        for (int i = 0; i < 2000; ++i) {
            const auto lease = things.borrow();
            if (lease->users.fetch_add(1) != 0) ++shared;
            lease->kept.push_back(i);
            lease->users.fetch_sub(1);
        }
    };
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i) threads.emplace_back(work);
    for (std::thread& one : threads) one.join();
    BOOST_TEST(shared == 0);
    // No more objects were made than threads ran: together they did all the work.
    const auto a = things.borrow();
    const auto b = things.borrow();
    const auto c = things.borrow();
    const auto d = things.borrow();
    const std::size_t done = a->kept.size() + b->kept.size() + c->kept.size() + d->kept.size();
    BOOST_TEST(done == 8000U);
}
