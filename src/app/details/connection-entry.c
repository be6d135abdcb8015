/* connection-entry.c
 *
 * Copyright 2026 The Charter contributors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/details/connection-entry.h"

#include <glib/gi18n.h>
#include <string.h>

#include "analysis/connections/connection-words.h"
#include "analysis/words/names.h"
#include "app/details/connection-search.h"

/* How many of what fits are shown below the name. */
#define MOST_SUGGESTIONS 6

/* Letters typed after each other choose by the beginning of a word,
 * microseconds. */
#define SAME_WORD (G_USEC_PER_SEC)

struct _CharterConnectionEntry
{
  GtkWidget                parent_instance;

  CharterDocument         *document;
  guint64                  subject;     /* handle */
  CharterConnectionId      id;
  CharterConnectionSearch *search;      /* nullable: before the first refresh */
  GArray                  *records;     /* of guint64: handles of the record choice; 0 for none */
  GArray                  *principals;  /* the same, of whom a member may stand in for */
  GString                 *letters;     /* typed on a choice */
  gint64                   letter_time;
  GtkDropDown             *letter_choice; /* nullable, borrowed: the choice */

  /* Template children */
  GtkWidget               *box;
  GtkLabel                *sentence;
  GtkEntry                *name;
  GtkListBox              *suggestions;
  GtkWidget               *record_label;
  GtkDropDown             *record_choice;
  GtkWidget               *word_label;
  GtkDropDown             *word_choice;
  GtkWidget               *principal_label;
  GtkDropDown             *principal_choice;
  GtkWidget               *occasion_label;
  GtkDropDown             *occasion_choice;
  GtkBox                  *word_before; /* where a line has its verb */
  GtkLabel                *problem;
  GtkLabel                *added;       /* what was added last */
};

G_DEFINE_FINAL_TYPE (CharterConnectionEntry, charter_connection_entry, GTK_TYPE_WIDGET)

enum
{
  CLOSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const CharterConnectionKind *
get_kind (CharterConnectionEntry *self)
{
  return charter_connection_kind_get (self->id);
}

static CharterRecord *
find_subject (CharterConnectionEntry *self)
{
  return charter_record_set_find_handle (charter_document_get_records (self->document),
                                         self->subject);
}

static void
show_problem (CharterConnectionEntry *self,
              const char             *words)
{
  gtk_label_set_text (self->problem, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), words != NULL);
}

static void
show_added (CharterConnectionEntry *self,
            const char             *name)
{
  /* Translators: the name of what has just been added */
  g_autofree char *words = g_strdup_printf (_("Added: %s"), name);

  gtk_label_set_text (self->added, words);
  gtk_widget_set_visible (GTK_WIDGET (self->added), TRUE);
}

static GtkWidget *
add_line (GtkBox     *box,
          const char *text,
          const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (style != NULL)
    {
      gtk_widget_add_css_class (label, "caption");
      gtk_widget_add_css_class (label, style);
    }
  gtk_box_append (box, label);
  return label;
}

static void
add_suggestion (CharterConnectionEntry *self,
                guint64                 handle,
                const char             *title,
                const char             *note)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *row = gtk_list_box_row_new ();

  add_line (GTK_BOX (box), title, NULL);
  if (note != NULL)
    add_line (GTK_BOX (box), note, "dim-label");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_set_focusable (row, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_object_set_data_full (G_OBJECT (row), "charter-handle", g_memdup2 (&handle, sizeof handle),
                          g_free);
  gtk_list_box_append (self->suggestions, row);
}

static void
add_new_suggestion (CharterConnectionEntry *self,
                    const char             *name)
{
  GString *words = g_string_new (_(get_kind (self)->make));

  g_string_replace (words, "%s", name, 1);
  add_suggestion (self, 0, words->str, NULL);
  g_string_free (words, TRUE);
}

/* The selected suggestion is what Enter takes: what is called exactly that,
 * or else something new where that can be. */
static void
suggest (CharterConnectionEntry *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->name));
  g_autofree char *name = g_strstrip (g_strdup (text));
  g_autoptr(GPtrArray) found = NULL;
  GtkWidget *row;
  gboolean exact;
  guint chosen = 0;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->suggestions))) != NULL)
    gtk_list_box_remove (self->suggestions, row);
  show_problem (self, NULL);
  found = charter_connection_search_find (self->search, name, MOST_SUGGESTIONS, &exact);
  for (guint i = 0; i < found->len; i++)
    {
      CharterRecord *record = g_ptr_array_index (found, i);
      g_autofree char *title = charter_name_get_full (record, NULL);
      g_autofree char *note = charter_connection_write_candidate (
        charter_connection_search_get_state (self->search), record);

      add_suggestion (self, charter_record_get_handle (record), title, note);
    }
  if (get_kind (self)->make != NULL && charter_name_is_visible (name))
    {
      add_new_suggestion (self, name);
      chosen = exact ? 0 : found->len;
    }
  gtk_list_box_select_row (self->suggestions,
                           gtk_list_box_get_row_at_index (self->suggestions, (int) chosen));
  gtk_widget_set_visible (GTK_WIDGET (self->suggestions),
                          gtk_widget_get_first_child (GTK_WIDGET (self->suggestions)) != NULL);
}

static const CharterConnectionWord *
get_word (CharterConnectionEntry *self)
{
  guint n_words;
  const CharterConnectionWord *words =
    charter_connection_list_words (find_subject (self), self->id, &n_words);
  guint selected = gtk_drop_down_get_selected (self->word_choice);

  return selected < n_words ? &words[selected] : NULL;
}

static guint64
get_chosen (GtkDropDown *choice,
            GArray      *handles)
{
  guint selected = gtk_drop_down_get_selected (choice);

  return selected < handles->len ? g_array_index (handles, guint64, selected) : 0;
}

static const char *const *
get_occasions (void)
{
  return charter_kind_find_field (CHARTER_KIND_MEMBERSHIP, "occasion", NULL)->choices;
}

/* The first one is that it is not stated. */
static const char *
get_occasion (CharterConnectionEntry *self)
{
  guint selected = gtk_drop_down_get_selected (self->occasion_choice);

  return selected > 0 && selected != GTK_INVALID_LIST_POSITION ? get_occasions ()[selected - 1]
                                                               : NULL;
}

/* Ready for the next one. Whom it represents stays, and in what capacity;
 * there is one chair only, and a substitute is one for somebody. */
static void
start_next (CharterConnectionEntry *self)
{
  const CharterConnectionWord *word = get_word (self);

  if (word != NULL && g_strcmp0 (word->key, "role") == 0)
    gtk_drop_down_set_selected (self->word_choice, 0);
  gtk_drop_down_set_selected (self->principal_choice, 0);
  gtk_drop_down_set_selected (self->occasion_choice, 0);
  g_string_truncate (self->letters, 0);
  gtk_editable_set_text (GTK_EDITABLE (self->name), "");
  gtk_widget_grab_focus (GTK_WIDGET (self->name));
}

static void
add_cb (CharterConnectionEntry *self)
{
  g_autofree char *name = g_strstrip (
    g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name))));
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->suggestions);
  g_autofree char *chosen = NULL;
  g_autoptr(GtkWidget) kept = g_object_ref (GTK_WIDGET (self));
  g_autoptr(GError) error = NULL;
  CharterConnectionRequest request = { .name = name };

  if (find_subject (self) == NULL)
    return;
  if (*name == '\0')
    {
      show_problem (self, _("Type a name first."));
      gtk_widget_grab_focus (GTK_WIDGET (self->name));
      return;
    }
  if (row != NULL)
    request.target = *(guint64 *) g_object_get_data (G_OBJECT (row), "charter-handle");
  if (request.target != 0)
    chosen = charter_name_get_full (charter_record_set_find_handle (
                                      charter_document_get_records (self->document),
                                      request.target), NULL);
  request.record = get_chosen (self->record_choice, self->records);
  request.word = get_word (self);
  request.principal = get_chosen (self->principal_choice, self->principals);
  request.occasion = request.principal != 0 ? get_occasion (self) : NULL;
  if (charter_connection_add (self->document, self->subject, self->id, &request, &error) == 0)
    {
      show_problem (self, error->message);
      return;
    }
  /* Where only one can be added the entry is closed by now. */
  if (gtk_widget_get_parent (kept) == NULL)
    return;
  show_added (self, request.target != 0 ? chosen : name);
  start_next (self);
}

static void
suggestion_activated_cb (CharterConnectionEntry *self,
                         GtkListBoxRow          *row)
{
  gtk_list_box_select_row (self->suggestions, row);
  add_cb (self);
}

static void
close_cb (CharterConnectionEntry *self)
{
  g_signal_emit (self, signals[CLOSED], 0);
}

static gboolean
key_pressed_cb (CharterConnectionEntry *self,
                guint                   key,
                guint                   code,
                GdkModifierType         modifiers)
{
  if (key != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;
  close_cb (self);
  return GDK_EVENT_STOP;
}

static gboolean
name_key_pressed_cb (CharterConnectionEntry *self,
                     guint                   key,
                     guint                   code,
                     GdkModifierType         modifiers)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->suggestions);
  int position = row != NULL ? gtk_list_box_row_get_index (row) : -1;

  if (key == GDK_KEY_Down || key == GDK_KEY_KP_Down)
    position++;
  else if (key == GDK_KEY_Up || key == GDK_KEY_KP_Up)
    position--;
  else
    return GDK_EVENT_PROPAGATE;
  row = gtk_list_box_get_row_at_index (self->suggestions, MAX (position, 0));
  if (row != NULL)
    gtk_list_box_select_row (self->suggestions, row);
  return GDK_EVENT_STOP;
}

static gboolean
begins_with (GtkDropDown *choice,
             guint        position,
             const char  *letters,
             gboolean     any_word)
{
  g_autoptr(GtkStringObject) item =
    g_list_model_get_item (gtk_drop_down_get_model (choice), position);
  g_autofree char *words = g_utf8_casefold (gtk_string_object_get_string (item), -1);
  g_autofree char *inside = g_strconcat (" ", letters, NULL);

  return any_word ? strstr (words, inside) != NULL : g_str_has_prefix (words, letters);
}

/* More letters may mean the one that is chosen; one letter means the next.
 * Where none begins with them a later word does: "Cllr Ann Archer". */
static gboolean
choose_beginning (GtkDropDown *choice,
                  const char  *letters,
                  gboolean     any_word)
{
  guint n_items = g_list_model_get_n_items (gtk_drop_down_get_model (choice));
  guint selected = gtk_drop_down_get_selected (choice);
  gboolean is_first = g_utf8_strlen (letters, -1) == 1;

  for (guint i = is_first ? 1 : 0; n_items > 0 && i <= n_items; i++)
    {
      guint position = (selected + i) % n_items;

      if (begins_with (choice, position, letters, any_word))
        {
          gtk_drop_down_set_selected (choice, position);
          return TRUE;
        }
    }
  return FALSE;
}

static gboolean
choose_by_letter (CharterConnectionEntry *self,
                  GtkDropDown            *choice,
                  gunichar                letter)
{
  gint64 now = g_get_monotonic_time ();

  if (now - self->letter_time > SAME_WORD || choice != self->letter_choice)
    g_string_truncate (self->letters, 0);
  self->letter_choice = choice;
  self->letter_time = now;
  g_string_append_unichar (self->letters, g_unichar_tolower (letter));
  return choose_beginning (choice, self->letters->str, FALSE) ||
         choose_beginning (choice, self->letters->str, TRUE);
}

/* A choice is made without opening it: by the arrows or the first letter, so
 * that a list of members is entered by keys alone. Enter adds. */
static gboolean
choice_key_pressed_cb (GtkEventControllerKey  *controller,
                       guint                   key,
                       guint                   code,
                       GdkModifierType         modifiers,
                       CharterConnectionEntry *self)
{
  GtkWidget *widget = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));
  GtkDropDown *choice = GTK_DROP_DOWN (widget);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  guint selected = gtk_drop_down_get_selected (choice);
  gunichar letter = gdk_keyval_to_unicode (key);

  if ((focus != NULL && gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) != NULL) ||
      (modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  if (key == GDK_KEY_Return || key == GDK_KEY_KP_Enter)
    {
      add_cb (self);
      return GDK_EVENT_STOP;
    }
  if (key == GDK_KEY_Down || key == GDK_KEY_KP_Down || key == GDK_KEY_Up || key == GDK_KEY_KP_Up)
    {
      gboolean down = key == GDK_KEY_Down || key == GDK_KEY_KP_Down;

      if (down && selected + 1 < g_list_model_get_n_items (gtk_drop_down_get_model (choice)))
        gtk_drop_down_set_selected (choice, selected + 1);
      else if (!down && selected > 0)
        gtk_drop_down_set_selected (choice, selected - 1);
      return GDK_EVENT_STOP;
    }
  return g_unichar_isalnum (letter) && choose_by_letter (self, choice, letter)
       ? GDK_EVENT_STOP
       : GDK_EVENT_PROPAGATE;
}

static void
setup_choice_cb (GtkSignalListItemFactory *factory,
                 GtkListItem              *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (item, label);
}

static void
bind_choice_cb (GtkSignalListItemFactory *factory,
                GtkListItem              *item)
{
  GtkStringObject *text = gtk_list_item_get_item (item);

  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)),
                      gtk_string_object_get_string (text));
}

/* Long names must not make the pane wider. */
static void
prepare_choice (CharterConnectionEntry *self,
                GtkDropDown            *choice,
                GtkWidget              *label,
                const char             *title)
{
  GtkEventController *controller = gtk_event_controller_key_new ();
  g_autoptr(GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_choice_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_choice_cb), NULL);
  gtk_drop_down_set_factory (choice, factory);
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect (controller, "key-pressed", G_CALLBACK (choice_key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (choice), controller);
  gtk_label_set_text (GTK_LABEL (label), title != NULL ? _(title) : "");
  gtk_widget_set_visible (label, title != NULL);
  gtk_widget_set_visible (GTK_WIDGET (choice), title != NULL);
  if (title != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (choice),
                                    GTK_ACCESSIBLE_PROPERTY_LABEL, _(title), -1);
}

static void
fill_words (CharterConnectionEntry *self)
{
  g_autoptr(GtkStringList) titles = gtk_string_list_new (NULL);
  guint n_words;
  const CharterConnectionWord *words =
    charter_connection_list_words (find_subject (self), self->id, &n_words);

  for (guint i = 0; i < n_words; i++)
    gtk_string_list_append (titles, _(words[i].title));
  gtk_drop_down_set_model (self->word_choice, G_LIST_MODEL (titles));
}

static void
fill_occasions (CharterConnectionEntry *self)
{
  g_autoptr(GtkStringList) titles = gtk_string_list_new (NULL);
  const char *const *occasions = get_occasions ();

  gtk_string_list_append (titles, _("Not stated"));
  for (guint i = 0; occasions[i] != NULL; i++)
    gtk_string_list_append (titles, _(occasions[i]));
  gtk_drop_down_set_model (self->occasion_choice, G_LIST_MODEL (titles));
}

/* The choice stays on the record it was on, wherever that stands now. */
static void
fill_choice (GtkDropDown *choice,
             GArray      *handles,
             GPtrArray   *list,
             const char  *nothing)
{
  g_autoptr(GtkStringList) titles = gtk_string_list_new (NULL);
  guint64 chosen = get_chosen (choice, handles);
  guint64 none = 0;
  guint selected = 0;

  g_array_set_size (handles, 0);
  if (nothing != NULL)
    {
      gtk_string_list_append (titles, nothing);
      g_array_append_val (handles, none);
    }
  for (guint i = 0; i < list->len; i++)
    {
      CharterRecord *record = g_ptr_array_index (list, i);
      g_autofree char *name = charter_name_get_short (record, NULL);
      guint64 handle = charter_record_get_handle (record);

      if (handle == chosen)
        selected = handles->len;
      gtk_string_list_append (titles, name);
      g_array_append_val (handles, handle);
    }
  gtk_drop_down_set_model (choice, G_LIST_MODEL (titles));
  gtk_drop_down_set_selected (choice, selected);
}

static void
fill_records (CharterConnectionEntry *self,
              CharterState           *state)
{
  g_autoptr(GPtrArray) list = charter_connection_list_records (state, find_subject (self),
                                                               self->id);

  fill_choice (self->record_choice, self->records, list,
               self->id != CHARTER_CONNECTION_REPRESENTATIVES ? _("Not stated") : NULL);
}

static void
show_occasion (CharterConnectionEntry *self)
{
  gboolean is_substitute = get_chosen (self->principal_choice, self->principals) != 0;

  gtk_widget_set_sensitive (self->occasion_label, is_substitute);
  gtk_widget_set_sensitive (GTK_WIDGET (self->occasion_choice), is_substitute);
}

/* What cannot be chosen yet is there: the keys cannot go to what has no place,
 * and nothing moves when somebody sits there. */
static void
fill_principals (CharterConnectionEntry *self,
                 CharterState           *state)
{
  g_autoptr(GPtrArray) list = charter_connection_list_principals (state, find_subject (self),
                                                                  self->id);

  fill_choice (self->principal_choice, self->principals, list,
               /* Translators: for whom somebody is a substitute */
               _("Nobody"));
  gtk_widget_set_sensitive (self->principal_label, list->len > 0);
  gtk_widget_set_sensitive (GTK_WIDGET (self->principal_choice), list->len > 0);
  show_occasion (self);
}

/* Who stands in sits there for the same council, unless another was chosen. */
static void
principal_chosen_cb (CharterConnectionEntry *self)
{
  guint64 handle = get_chosen (self->principal_choice, self->principals);
  CharterState *state = self->search != NULL ? charter_connection_search_get_state (self->search)
                                             : NULL;
  CharterRecord *principal = state != NULL
                           ? charter_record_set_find_handle (charter_state_get_records (state),
                                                             handle)
                           : NULL;
  CharterRecord *subject = state != NULL
                         ? charter_record_set_find_handle (charter_state_get_records (state),
                                                           self->subject)
                         : NULL;
  CharterRecord *council;

  show_occasion (self);
  if (principal == NULL || subject == NULL ||
      get_chosen (self->record_choice, self->records) != 0)
    return;
  council = charter_connection_find_council (state, subject, principal);
  for (guint i = 0; council != NULL && i < self->records->len; i++)
    {
      if (g_array_index (self->records, guint64, i) == charter_record_get_handle (council))
        gtk_drop_down_set_selected (self->record_choice, i);
    }
}

static gboolean
charter_connection_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (CHARTER_CONNECTION_ENTRY (widget)->name));
}

static void
charter_connection_entry_dispose (GObject *object)
{
  CharterConnectionEntry *self = CHARTER_CONNECTION_ENTRY (object);

  g_clear_pointer (&self->search, charter_connection_search_free);
  g_clear_object (&self->document);
  gtk_widget_dispose_template (GTK_WIDGET (self), CHARTER_TYPE_CONNECTION_ENTRY);

  G_OBJECT_CLASS (charter_connection_entry_parent_class)->dispose (object);
}

static void
charter_connection_entry_finalize (GObject *object)
{
  CharterConnectionEntry *self = CHARTER_CONNECTION_ENTRY (object);

  g_array_unref (self->records);
  g_array_unref (self->principals);
  g_string_free (self->letters, TRUE);

  G_OBJECT_CLASS (charter_connection_entry_parent_class)->finalize (object);
}

static void
charter_connection_entry_class_init (CharterConnectionEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = charter_connection_entry_dispose;
  object_class->finalize = charter_connection_entry_finalize;
  widget_class->grab_focus = charter_connection_entry_grab_focus;

  /**
   * CharterConnectionEntry::closed:
   * @self: the entry
   *
   * The user has entered enough.
   */
  signals[CLOSED] = g_signal_new ("closed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "connection-entry");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/charter/Charter/ui/connection-entry.ui");
  gtk_widget_class_bind_template_child (widget_class, CharterConnectionEntry, box);
  gtk_widget_class_bind_template_child (widget_class, CharterConnectionEntry, sentence);
  gtk_widget_class_bind_template_child (widget_class, CharterConnectionEntry, name);
  gtk_widget_class_bind_template_child (widget_class, CharterConnectionEntry, suggestions);
  gtk_widget_class_bind_template_child (widget_class, CharterConnectionEntry, record_label);
  gtk_widget_class_bind_template_child (widget_class, CharterConnectionEntry, record_choice);
  gtk_widget_class_bind_template_child (widget_class, CharterConnectionEntry, word_label);
  gtk_widget_class_bind_template_child (widget_class, CharterConnectionEntry, word_choice);
  gtk_widget_class_bind_template_child (widget_class, CharterConnectionEntry, principal_label);
  gtk_widget_class_bind_template_child (widget_class, CharterConnectionEntry, principal_choice);
  gtk_widget_class_bind_template_child (widget_class, CharterConnectionEntry, occasion_label);
  gtk_widget_class_bind_template_child (widget_class, CharterConnectionEntry, occasion_choice);
  gtk_widget_class_bind_template_child (widget_class, CharterConnectionEntry, word_before);
  gtk_widget_class_bind_template_child (widget_class, CharterConnectionEntry, problem);
  gtk_widget_class_bind_template_child (widget_class, CharterConnectionEntry, added);
  gtk_widget_class_bind_template_callback (widget_class, suggest);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, name_key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, suggestion_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, principal_chosen_cb);
}

static void
charter_connection_entry_init (CharterConnectionEntry *self)
{
  self->records = g_array_new (FALSE, FALSE, sizeof (guint64));
  self->principals = g_array_new (FALSE, FALSE, sizeof (guint64));
  self->letters = g_string_new (NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* A line is entered as it is read: from, verb, to. */
static void
put_verb_first (CharterConnectionEntry *self)
{
  g_autoptr(GtkWidget) choice = g_object_ref (GTK_WIDGET (self->word_choice));
  g_autofree char *name = charter_name_get_full (find_subject (self), NULL);

  gtk_grid_remove (GTK_GRID (gtk_widget_get_parent (choice)), choice);
  gtk_widget_set_visible (self->word_label, FALSE);
  gtk_box_append (self->word_before, choice);
  gtk_label_set_text (self->sentence, name);
  gtk_widget_set_visible (GTK_WIDGET (self->word_before), TRUE);
}

/**
 * charter_connection_entry_new:
 * @document: a document that may be changed
 * @subject: the handle of one of its records
 * @id: what is to be connected with it by name
 *
 * Returns: (transfer floating): an entry, to be refreshed before it is shown
 */
GtkWidget *
charter_connection_entry_new (CharterDocument     *document,
                              guint64              subject,
                              CharterConnectionId  id)
{
  CharterConnectionEntry *self;
  gboolean has_substitutes;

  g_return_val_if_fail (CHARTER_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (id < CHARTER_N_CONNECTIONS, NULL);

  self = g_object_new (CHARTER_TYPE_CONNECTION_ENTRY, NULL);
  self->document = g_object_ref (document);
  self->subject = subject;
  self->id = id;
  gtk_entry_set_placeholder_text (self->name, _(get_kind (self)->prompt));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->name),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _(get_kind (self)->prompt), -1);
  prepare_choice (self, self->record_choice, self->record_label, get_kind (self)->record_choice);
  prepare_choice (self, self->word_choice, self->word_label, get_kind (self)->word_choice);
  has_substitutes = charter_connection_has_substitutes (find_subject (self), id);
  prepare_choice (self, self->principal_choice, self->principal_label,
                  has_substitutes ? N_("Substitute for") : NULL);
  prepare_choice (self, self->occasion_choice, self->occasion_label,
                  has_substitutes ? N_("Occasion") : NULL);
  fill_words (self);
  fill_occasions (self);
  if (id == CHARTER_CONNECTION_LINES)
    put_verb_first (self);
  return GTK_WIDGET (self);
}

/**
 * charter_connection_entry_refresh:
 * @self: an entry
 * @state: (transfer none): the records as they are now
 *
 * Looks for what can be connected among the records as they are now.
 */
void
charter_connection_entry_refresh (CharterConnectionEntry *self,
                                  CharterState           *state)
{
  g_return_if_fail (CHARTER_IS_CONNECTION_ENTRY (self));
  g_return_if_fail (state != NULL);

  if (find_subject (self) == NULL)
    return;
  g_clear_pointer (&self->search, charter_connection_search_free);
  self->search = charter_connection_search_new (state, find_subject (self), self->id);
  if (get_kind (self)->record_choice != NULL)
    fill_records (self, state);
  fill_principals (self, state);
  suggest (self);
}
