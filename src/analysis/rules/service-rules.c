/* service-rules.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/rules/service-rules.h"

#include <glib/gi18n.h>

#include "analysis/rules/rule-facts.h"
#include "analysis/words/names.h"
#include "analysis/words/scope.h"

typedef gboolean (*ServiceFunc) (CharterRuleRun *run,
                                 CharterRecord  *service);

static gboolean
is_service (CharterRuleRun *run,
            CharterRecord  *organization)
{
  return charter_organization_is (organization, CHARTER_CLASSIFICATION_SERVICE) &&
         charter_rule_run_holds (run, organization);
}

static void
check_parties_of (const CharterRule *rule,
                  CharterRuleRun    *run,
                  CharterRecord     *service)
{
  g_autoptr(GPtrArray) parties = NULL;
  g_autoptr(GPtrArray) memberships = NULL;
  g_autofree char *name = NULL;
  g_autofree char *names = NULL;
  CharterFinding *finding;
  guint n_not_known;

  if (!is_service (run, service))
    return;
  parties = charter_rule_list_parties (run, service, &n_not_known);
  if (parties->len + n_not_known > 1)
    return;
  name = charter_name_get_short (service, NULL);
  names = charter_rule_write_names (run, parties);
  if (parties->len == 0)
    finding = charter_rule_run_report (run, rule, service, "",
                                       /* Translators: a shared service */
                                       _("No council is recorded as taking part in %s."), name);
  else
    finding = charter_rule_run_report (run, rule, service, "",
                                       /* Translators: a council, a shared service */
                                       _("Only %1$s is recorded as taking part in %2$s."), names, name);
  memberships = charter_rule_list_referrers (run, service, "organization_id",
                                             CHARTER_KIND_MEMBERSHIP);
  for (guint i = 0; i < memberships->len; i++)
    charter_rule_run_add_fact (run, finding, g_ptr_array_index (memberships, i));
}

static void
check_parties (const CharterRule *rule,
               CharterRuleRun    *run)
{
  charter_rule_ask_each (rule, run, CHARTER_KIND_ORGANIZATION, check_parties_of);
}

static GPtrArray *
list_services (CharterRuleRun *run,
               ServiceFunc     lacks)
{
  CharterRecordSet *records = charter_rule_run_get_records (run);
  guint n_records = charter_record_set_get_n_records (records, CHARTER_KIND_ORGANIZATION);
  GPtrArray *services = g_ptr_array_new ();

  for (guint i = 0; i < n_records; i++)
    {
      CharterRecord *one = charter_record_set_get_record (records, CHARTER_KIND_ORGANIZATION, i);

      if (charter_record_is_readable (one) && is_service (run, one) && lacks (run, one))
        g_ptr_array_add (services, one);
    }
  return services;
}

static gboolean
lacks_host (CharterRuleRun *run,
            CharterRecord  *service)
{
  g_autoptr(GPtrArray) memberships =
    charter_rule_list_referrers (run, service, "organization_id", CHARTER_KIND_MEMBERSHIP);

  for (guint i = 0; i < memberships->len; i++)
    {
      CharterRecord *one = g_ptr_array_index (memberships, i);

      if (charter_rule_run_may_hold (run, one) &&
          charter_record_get_certainty (one) != CHARTER_CERTAINTY_NOT_STATED &&
          (charter_record_has_text (one, "role", "host") ||
           charter_record_has_text (one, "role", "lead")))
        return FALSE;
    }
  return TRUE;
}

static void
check_hosts (const CharterRule *rule,
             CharterRuleRun    *run)
{
  g_autoptr(GPtrArray) services = list_services (run, lacks_host);
  g_autofree char *names = charter_rule_write_names (run, services);

  charter_rule_run_report_group (
    run, rule, services,
    /* Translators: a number, shared services */
    g_strdup_printf (ngettext ("Host not stated for %1$u service: %2$s.",
                               "Host not stated for %1$u services: %2$s.", services->len),
                     services->len, names));
}

static gboolean
lacks_agreement (CharterRuleRun *run,
                 CharterRecord  *service)
{
  g_autoptr(GPtrArray) agreements =
    charter_rule_list_referrers (run, service, "covers_ids", CHARTER_KIND_AGREEMENT);

  for (guint i = 0; i < agreements->len; i++)
    {
      if (charter_rule_run_may_hold (run, g_ptr_array_index (agreements, i)))
        return FALSE;
    }
  return TRUE;
}

static void
check_agreements (const CharterRule *rule,
                  CharterRuleRun    *run)
{
  g_autoptr(GPtrArray) services = list_services (run, lacks_agreement);
  g_autofree char *names = charter_rule_write_names (run, services);

  charter_rule_run_report_group (
    run, rule, services,
    /* Translators: a number, shared services */
    g_strdup_printf (ngettext ("Agreement not recorded for %1$u service: %2$s.",
                               "Agreement not recorded for %1$u services: %2$s.", services->len),
                     services->len, names));
}

static const CharterRule rules[] = {
  { "service-parties", CHARTER_SEVERITY_WARNING, N_("Service with fewer than two parties"),
    check_parties, N_("A service is shared by at least two."),
    N_("Record who else takes part, or write when the service ended."), FALSE },
  { "service-host", CHARTER_SEVERITY_NOTE, N_("Host or lead not stated"), check_hosts,
    N_("Readers ask who employs the staff and answers for the service."),
    N_("Give the council that hosts or leads it that role, if a document states it."), FALSE },
  { "service-agreement", CHARTER_SEVERITY_NOTE, N_("No agreement behind a service"),
    check_agreements,
    N_("What happens when a council leaves cannot be told without the agreement."),
    N_("Record the agreement that covers it, if there is one."), FALSE },
};

/**
 * charter_service_rules_get:
 * @n_rules: (out): how many
 *
 * The rules on shared services.
 *
 * Returns: (transfer none) (array length=n_rules): the rules
 */
const CharterRule *
charter_service_rules_get (guint *n_rules)
{
  g_return_val_if_fail (n_rules != NULL, NULL);

  *n_rules = G_N_ELEMENTS (rules);
  return rules;
}
