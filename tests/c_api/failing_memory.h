/* An operator new that fails at one call. */
#ifndef INQUIT_TEST_FAILING_MEMORY_H
#define INQUIT_TEST_FAILING_MEMORY_H

#ifdef __cplusplus
extern "C" {
#endif

/* The call-th allocation from now on fails, once; none does for 0. */
void fail_allocation(long call);

/* Whether that call has come. */
int allocation_failed(void);

/* How many allocations have not been given back. */
long allocations_alive(void);

#ifdef __cplusplus
}
#endif

#endif
