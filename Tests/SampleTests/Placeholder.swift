import Sample
