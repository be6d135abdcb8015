/* diagram-comparison.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/diagrams/diagram-comparison.h"

#include "app/dates/further-sides.h"
#include "app/diagrams/diagram-edits.h"

struct _CharterDiagramComparison
{
  GtkWidget                parent_instance;

  CharterDocument         *document; /* nullable */
  guint64                  handle;   /* of the diagram, or 0 */
  CharterRecord           *shown;    /* nullable: the diagram whose sides are shown */
  CharterComparedSides    *sides;    /* nullable: what it compares now */
  gboolean                 showing;  /* whether the editors are being filled, not edited */

  /* Template children */
  GtkWidget               *box;
  CharterComparedSideRows *from;
  CharterComparedSideRows *to;
  CharterFurtherSides     *further;
  GtkLabel                *advice;
  GtkWidget               *beside_group;
  GtkSwitch               *beside_switch;
};

G_DEFINE_FINAL_TYPE (CharterDiagramComparison, charter_diagram_comparison, GTK_TYPE_WIDGET)

static CharterRecord *
find_diagram (CharterDiagramComparison *self)
{
  return self->document != NULL
       ? charter_record_set_find_handle (charter_document_get_base (self->document),
                                         self->handle)
       : NULL;
}

static void
show_error (CharterDiagramComparison *self,
            const GError             *error)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.notify", "s", error->message);
}

static void
show_advice (CharterDiagramComparison *self,
              const char               *problem)
{
  gtk_label_set_text (self->advice, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->advice), problem != NULL);
}

static CharterComparedSide *
new_side (const CharterDate   *date,
          const CharterRecord *option)
{
  CharterComparedSide *side = charter_compared_side_new ();

  side->date = *date;
  side->option = option != NULL ? charter_record_get_handle (option) : 0;
  return side;
}

static GPtrArray *
read_further (const CharterView *view,
              CharterRecordSet  *records)
{
  GPtrArray *further = g_ptr_array_new_with_free_func ((GDestroyNotify) charter_compared_side_free);

  for (guint i = 0; i < view->further->len; i++)
    {
      const CharterViewSide *side = g_ptr_array_index (view->further, i);
      CharterRecord *option =
        side->option != NULL ? charter_record_set_find_id (records, CHARTER_KIND_OPTION, side->option)
                             : NULL;

      g_ptr_array_add (further, new_side (&side->as_at, option));
    }
  return further;
}

/* What it is drawn as compares the same, whichever side is saved where. */
static CharterComparedSides *
read_sides (const CharterView *view,
            CharterRecordSet  *records)
{
  g_autoptr(CharterComparedSide) from =
    new_side (&view->other_as_at,
              charter_record_set_find_id (records, CHARTER_KIND_OPTION, view->other_option));
  g_autoptr(CharterComparedSide) to =
    new_side (&view->as_at, view->proposal != NULL ? charter_proposal_get_option (view->proposal)
                                                   : NULL);
  g_autoptr(GPtrArray) further = read_further (view, records);
  g_autoptr(CharterComparedSides) sides = charter_compared_sides_new_with (from, to, further);
  g_autofree char *problem = NULL;
  CharterDate today;

  charter_date_init_today (&today);
  problem = charter_compared_sides_find_problem (sides, &today);
  return problem != NULL ? charter_compared_sides_new_with (to, from, further)
                         : g_steal_pointer (&sides);
}

/* What the user has chosen, or NULL when that cannot be compared. */
static CharterComparedSides *
get_chosen (CharterDiagramComparison  *self,
            char                     **problem)
{
  const CharterComparedSide *from = charter_compared_side_rows_get_side (self->from);
  const CharterComparedSide *to = charter_compared_side_rows_get_side (self->to);
  g_autoptr(GPtrArray) further = charter_further_sides_get_sides (self->further);
  g_autoptr(CharterComparedSides) sides = NULL;
  CharterDate today;

  *problem = NULL;
  if (from == NULL || to == NULL || further == NULL)
    return NULL;
  charter_date_init_today (&today);
  sides = charter_compared_sides_new_with (from, to, further);
  *problem = charter_compared_sides_find_problem (sides, &today);
  return *problem == NULL ? g_steal_pointer (&sides) : NULL;
}

static gboolean
is_same_value (CharterRecord *one,
               CharterRecord *other,
               const char    *key)
{
  GVariant *value = charter_record_get_value (one, key);
  GVariant *other_value = charter_record_get_value (other, key);

  return value == other_value ||
         (value != NULL && other_value != NULL && g_variant_equal (value, other_value));
}

static gboolean
compares_same (CharterRecord *diagram,
               CharterRecord *other)
{
  return is_same_value (diagram, other, "as_at") &&
         is_same_value (diagram, other, "option_id") &&
         is_same_value (diagram, other, "compare");
}

/* Whoever types is not disturbed by what has just been typed. */
static gboolean
is_shown (CharterDiagramComparison *self,
          CharterRecord            *diagram)
{
  g_autofree char *problem = NULL;
  g_autoptr(CharterComparedSides) sides = NULL;
  g_autoptr(CharterRecord) compared = NULL;

  if (self->shown == NULL ||
      charter_record_get_handle (self->shown) != charter_record_get_handle (diagram))
    return FALSE;
  if (compares_same (self->shown, diagram))
    return TRUE;
  sides = get_chosen (self, &problem);
  if (sides == NULL)
    return FALSE;
  compared = charter_compared_sides_apply (sides, charter_document_get_base (self->document),
                                           diagram);
  return compares_same (diagram, compared);
}

static void
sides_changed_cb (CharterDiagramComparison *self)
{
  g_autoptr(CharterComparedSides) sides = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *problem = NULL;

  if (self->showing || self->sides == NULL || find_diagram (self) == NULL)
    return;
  sides = get_chosen (self, &problem);
  show_advice (self, problem);
  if (sides != NULL &&
      !charter_diagram_edits_set_comparison (self->document, self->handle, self->sides, sides,
                                             &error))
    show_error (self, error);
}

static void
beside_switched_cb (CharterDiagramComparison *self)
{
  g_autoptr(GError) error = NULL;

  if (!self->showing && find_diagram (self) != NULL &&
      !charter_diagram_edits_set (self->document, self->handle, "/compare/side_by_side",
                                  g_variant_new_boolean (gtk_switch_get_active (self->beside_switch)),
                                  &error))
    show_error (self, error);
}

static void
ended_cb (CharterDiagramComparison *self)
{
  g_autoptr(GError) error = NULL;

  if (find_diagram (self) != NULL &&
      !charter_diagram_edits_set (self->document, self->handle, "/compare", NULL, &error))
    show_error (self, error);
}

static void
show_sides (CharterDiagramComparison *self)
{
  charter_compared_side_rows_set_side (self->from, charter_compared_sides_get_from (self->sides));
  charter_compared_side_rows_set_side (self->to, charter_compared_sides_get_to (self->sides));
  charter_further_sides_set_sides (self->further, charter_compared_sides_get_further (self->sides));
  show_advice (self, NULL);
}

static void
charter_diagram_comparison_dispose (GObject *object)
{
  CharterDiagramComparison *self = CHARTER_DIAGRAM_COMPARISON (object);

  self->showing = TRUE;
  g_clear_object (&self->document);
  g_clear_pointer (&self->shown, charter_record_unref);
  g_clear_pointer (&self->sides, charter_compared_sides_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), CHARTER_TYPE_DIAGRAM_COMPARISON);

  G_OBJECT_CLASS (charter_diagram_comparison_parent_class)->dispose (object);
}

static void
charter_diagram_comparison_class_init (CharterDiagramComparisonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = charter_diagram_comparison_dispose;

  g_type_ensure (CHARTER_TYPE_COMPARED_SIDE_ROWS);
  g_type_ensure (CHARTER_TYPE_FURTHER_SIDES);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/charter/Charter/ui/diagram-comparison.ui");
  gtk_widget_class_bind_template_child (widget_class, CharterDiagramComparison, box);
  gtk_widget_class_bind_template_child (widget_class, CharterDiagramComparison, from);
  gtk_widget_class_bind_template_child (widget_class, CharterDiagramComparison, to);
  gtk_widget_class_bind_template_child (widget_class, CharterDiagramComparison, further);
  gtk_widget_class_bind_template_child (widget_class, CharterDiagramComparison, advice);
  gtk_widget_class_bind_template_child (widget_class, CharterDiagramComparison, beside_group);
  gtk_widget_class_bind_template_child (widget_class, CharterDiagramComparison, beside_switch);
  gtk_widget_class_bind_template_callback (widget_class, sides_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, beside_switched_cb);
  gtk_widget_class_bind_template_callback (widget_class, ended_cb);
}

static void
charter_diagram_comparison_init (CharterDiagramComparison *self)
{
  self->showing = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->showing = FALSE;
}

/**
 * charter_diagram_comparison_set_diagram:
 * @self: the settings
 * @document: a document
 * @handle: the handle of a diagram, or 0
 *
 * Shows what it compares now.
 */
void
charter_diagram_comparison_set_diagram (CharterDiagramComparison *self,
                                        CharterDocument          *document,
                                        guint64                   handle)
{
  CharterRecordSet *records;
  CharterRecord *diagram;
  g_autoptr(CharterView) view = NULL;

  g_return_if_fail (CHARTER_IS_DIAGRAM_COMPARISON (self));
  g_return_if_fail (CHARTER_IS_DOCUMENT (document));

  g_set_object (&self->document, document);
  self->handle = handle;
  records = charter_document_get_base (document);
  diagram = find_diagram (self);
  view = diagram != NULL ? charter_view_new (records, diagram) : NULL;
  gtk_widget_set_visible (GTK_WIDGET (self), view != NULL && view->compares);
  if (view == NULL || !view->compares)
    return;

  self->showing = TRUE;
  charter_compared_side_rows_set_document (self->from, document);
  charter_compared_side_rows_set_document (self->to, document);
  charter_further_sides_set_document (self->further, document);
  g_clear_pointer (&self->sides, charter_compared_sides_unref);
  self->sides = read_sides (view, records);
  if (!is_shown (self, diagram))
    show_sides (self);
  charter_record_ref (diagram);
  g_clear_pointer (&self->shown, charter_record_unref);
  self->shown = diagram;
  gtk_switch_set_active (self->beside_switch, view->side_by_side);
  gtk_widget_set_visible (self->beside_group, view->further->len == 0);
  self->showing = FALSE;
}
