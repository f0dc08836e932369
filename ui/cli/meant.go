package cli

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// meant asks whether the nearest of names was meant, "" where none is near.
func meant(typed string, names []string) string {
	if there := nearest(typed, names, max(len(typed)/3, 1)); there != "" {
		return "; did you mean " + there + "?"
	}
	return ""
}

// nearest is the name that is nearest to a mistyped one, at most far letters from it
// and never more than two, "" for none. How far apart words are cobra knows; it takes no
// blank in them.
func nearest(typed string, names []string, far int) string {
	names = slices.Clone(names[:min(len(names), mostNames)])
	slices.Sort(names)
	whole := strings.NewReplacer(" ", "\u00a0")
	all := &cobra.Command{}
	there := make(map[string]string, len(names))
	for _, n := range names {
		if !strings.HasPrefix(n, ".") {
			there[whole.Replace(n)] = n
			all.AddCommand(&cobra.Command{Use: whole.Replace(n), Run: func(*cobra.Command, []string) {}})
		}
	}
	for all.SuggestionsMinimumDistance = 1; all.SuggestionsMinimumDistance <= min(2, far); all.SuggestionsMinimumDistance++ {
		if alike := all.SuggestionsFor(whole.Replace(typed)); len(alike) > 0 {
			return there[alike[0]]
		}
	}
	return ""
}

// flagError says what is wrong with a flag of a command, and what was expected.
func flagError(c *cobra.Command, err error) error {
	var unknown *pflag.NotExistError
	var bare *pflag.ValueRequiredError
	var wrong *pflag.InvalidValueError
	switch {
	case errors.As(err, &unknown) && unknown.GetSpecifiedShortnames() == "":
		var names []string
		c.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, f.Name) })
		typed := unknown.GetSpecifiedName()
		return fmt.Errorf("%w%s", err, strings.Replace(meant(typed, names), "mean ", "mean --", 1))
	case errors.As(err, &bare):
		f := bare.GetFlag()
		return fmt.Errorf("expected a value behind --%s: %s", f.Name, f.Usage)
	case errors.As(err, &wrong):
		f := wrong.GetFlag()
		kind := map[string]string{"int": "a number", "duration": "a time, as 30m or 12h", "bool": "true or false"}[f.Value.Type()]
		if kind != "" {
			return fmt.Errorf("--%s is %s, not %q", f.Name, kind, wrong.GetValue())
		}
	}
	return err
}
