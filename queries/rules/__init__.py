"""What counts, and how: the rules that several questions share.

Belonging and coverage (`standing`, `bodies`, `roster`, ...), dates and spans (`dated`, `asked_span`, ...),
sides of a dispute, things that states share, figures, and the network drawn from them.
"""
