package object_test

import (
	"fmt"

	"parallax/corpus/object"
	"parallax/corpus/record"
)

func ExampleDecoder() {
	d := object.NewDecoder(record.NewNames(record.Map{record.Date: "meta.published"}))
	v, _, err := d.Decode([]byte(`{"publisher":{"name":"Courier"},"meta":{"published":"2024-03-05"},"body":"No ferry came."}`))
	fmt.Println(v[record.Source], v[record.Date], v[record.Text], err)
	// Output:
	// Courier 2024-03-05 No ferry came. <nil>
}
