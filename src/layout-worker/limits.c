/* limits.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <sys/resource.h>

#include "layout-worker/limits.h"

/* The largest model measured (2,725 boxes, 5,236 lines) takes 11 s; Charter
 * itself stops waiting after 10 s. */
#define CPU_SECONDS 20
#define MEMORY_BYTES (2048UL * 1024UL * 1024UL)
/* Graphviz opens its plugin list and a few libraries. */
#define OPEN_FILES 64

#if defined(__SANITIZE_ADDRESS__)
#define ADDRESS_SANITIZER 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define ADDRESS_SANITIZER 1
#endif
#endif

static bool
lower_limit (int    resource,
             rlim_t limit)
{
  struct rlimit current;

  if (getrlimit (resource, &current) != 0)
    return false;
  if (current.rlim_max != RLIM_INFINITY && current.rlim_max < limit)
    limit = current.rlim_max;
  current.rlim_cur = limit;
  current.rlim_max = limit;
  return setrlimit (resource, &current) == 0;
}

/**
 * charter_limits_apply:
 *
 * Takes from this process what a layout never needs, so that one gone wrong
 * cannot take the machine with it: 20 s of processor time, 2 GiB of address
 * space, no core file, 64 files. Under the address sanitizer the address
 * space stays as it is, since its shadow alone takes terabytes.
 *
 * Returns: whether every limit holds
 */
bool
charter_limits_apply (void)
{
  bool applied = lower_limit (RLIMIT_CPU, CPU_SECONDS);

#ifndef ADDRESS_SANITIZER
  applied = lower_limit (RLIMIT_AS, MEMORY_BYTES) && applied;
#endif
  applied = lower_limit (RLIMIT_CORE, 0) && applied;
  applied = lower_limit (RLIMIT_NOFILE, OPEN_FILES) && applied;
  return applied;
}
